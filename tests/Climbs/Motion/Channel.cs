using Ascension.Coaching.Movement;

namespace Ascension.Climbs.Motion;

/// <summary>A point that moves by minimum-jerk segments; body heights, y upwards, seconds.</summary>
internal sealed class Channel(double x, double y)
{
    private readonly List<(double Start, double End, Point From, Point To)> _segments = [];
    private readonly List<(double Start, double End, Func<double, Point> Offset)> _overlays = [];

    public Point Goal { get; private set; } = new(x, y);

    public void MoveTo(double start, double duration, Point goal)
    {
        _segments.Add((start, start + duration, At(start), goal));
        Goal = goal;
    }

    public void Shift(double start, double duration, double dx, double dy) =>
        MoveTo(start, duration, new Point(Goal.X + dx, Goal.Y + dy));

    /// <summary>Adds an offset while it lasts.</summary>
    public void Overlay(double start, double duration, Func<double, Point> offset) =>
        _overlays.Add((start, start + duration, offset));

    /// <summary>Lifts and puts back.</summary>
    public void Hop(double start, double duration, double dx, double dy) =>
        Overlay(start, duration, t =>
        {
            var share = t / duration;
            return new Point(dx, dy) * (16 * share * share * (1 - share) * (1 - share));
        });

    public Point At(double time)
    {
        var place = _segments.Count > 0 ? _segments[0].From : Goal;
        foreach (var (start, end, from, to) in _segments)
        {
            if (time >= start)
            {
                var s = Math.Clamp((time - start) / (end - start), 0, 1);
                place = Point.Between(from, to, s * s * s * (10 - 15 * s + 6 * s * s));
            }
        }

        foreach (var (start, end, offset) in _overlays)
        {
            if (time >= start && time <= end)
            {
                place += offset(time - start);
            }
        }

        return place;
    }
}
