using Ascension.Coaching.Movement.Phases;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How the time on the wall was spent.</summary>
internal static class TimeMetrics
{
    /// <summary>Shorter climbs have no meaningful first and last third.</summary>
    private const int ShortestPacedClimbMs = 12_000;

    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        var duration = Milliseconds(climb, climb.Window.Length);
        var rest = PauseMs(climb, PauseKind.Rest);
        var hesitation = PauseMs(climb, PauseKind.Hesitation);
        yield return new(MetricNames.Duration, MetricDimension.Time, duration);
        yield return new(MetricNames.ClimbingTime, MetricDimension.Time, duration - rest);
        yield return new(MetricNames.RestingTime, MetricDimension.Time, rest);
        yield return new(MetricNames.HesitationTime, MetricDimension.Time, hesitation);
        yield return new(MetricNames.HesitationRatio, MetricDimension.Ratio, hesitation / duration);
        yield return new(MetricNames.ImmobilityRatio, MetricDimension.Ratio, ImmobilityRatio(climb));
        yield return new(
            MetricNames.PaceRatio,
            MetricDimension.Ratio,
            duration < ShortestPacedClimbMs ? double.NaN : Pace.Ratio(climb));
    }

    private static double Milliseconds(ClimbMovement climb, int ticks) => (double)ticks * climb.Clock.StepMs;

    private static double PauseMs(ClimbMovement climb, PauseKind kind) =>
        Milliseconds(climb, climb.Pauses.Where(pause => pause.Kind == kind).Sum(pause => pause.Range.Length));

    private static double ImmobilityRatio(ClimbMovement climb)
    {
        var (still, known) = (0, 0);
        for (var tick = climb.Window.Start; tick <= climb.Window.End; tick++)
        {
            var speed = climb.MassSpeed(tick);
            if (!double.IsNaN(speed))
            {
                known++;
                still += speed < climb.Settings.StillSpeed ? 1 : 0;
            }
        }

        return (double)still / known;
    }
}
