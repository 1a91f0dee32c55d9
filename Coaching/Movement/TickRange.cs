namespace Ascension.Coaching.Movement;

/// <summary>Ticks from <paramref name="Start"/> to <paramref name="End"/>, both included.</summary>
internal readonly record struct TickRange(int Start, int End)
{
    public int Length => Math.Max(0, End - Start + 1);

    public bool IsEmpty => End < Start;

    public bool Contains(int tick) => tick >= Start && tick <= End;

    public bool Overlaps(TickRange other) => Start <= other.End && other.Start <= End;

    public TickRange Intersect(TickRange other) => new(Math.Max(Start, other.Start), Math.Min(End, other.End));
}
