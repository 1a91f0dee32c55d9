using Ascension.Climbs.Truth;
using Ascension.Coaching.Movement;

namespace Ascension.Climbs.Evaluation;

/// <summary>Ticks of an analysis as seconds of the film.</summary>
internal static class Clock
{
    public static Interval Seconds(ClimbMovement climb, TickRange range) =>
        new(climb.Clock.TimeMs(range.Start) / 1000.0, climb.Clock.TimeMs(range.End) / 1000.0);
}
