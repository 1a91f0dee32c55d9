namespace Ascension.Coaching.Movement;

/// <summary>The common time base: evenly spaced ticks from the first frame to the last.</summary>
internal sealed record TickClock(int StartMs, int StepMs, int Count)
{
    public double StepSeconds => StepMs / 1000.0;

    public int TimeMs(int tick) => StartMs + tick * StepMs;

    /// <summary>The tick nearest to a time, inside the climb.</summary>
    public int TickAt(double timeMs) =>
        Math.Clamp((int)Math.Floor((timeMs - StartMs) / StepMs + 0.5), 0, Math.Max(0, Count - 1));

    /// <summary>A length of time in whole ticks, at least one.</summary>
    public int Ticks(int milliseconds) => Math.Max(1, (milliseconds + StepMs / 2) / StepMs);

    public double Seconds(int ticks) => ticks * StepSeconds;
}
