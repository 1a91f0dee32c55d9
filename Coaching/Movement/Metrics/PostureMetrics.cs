namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How the body stood and hung.</summary>
internal static class PostureMetrics
{
    /// <summary>Fewer still seconds do not tell how a climber hangs.</summary>
    private const double ShortestStillSeconds = 1;

    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        List<double> offsets = [.. climb.Moves.SelectMany(move => climb.Balance.Offsets(
            new TickRange(Math.Min(move.Prepare.Start, move.ReachPhase.Start), move.ReachPhase.End), move.Hand))];
        yield return new(MetricNames.StraightArmRatio, MetricDimension.Ratio, StraightArmRatio(climb));
        yield return new(MetricNames.BalanceOffset, MetricDimension.Length, Statistics.Mean(offsets));
        yield return new(
            MetricNames.UnbalancedShare,
            MetricDimension.Ratio,
            (double)offsets.Count(offset => offset > 0) / offsets.Count);
        yield return new(MetricNames.TrackingConfidence, MetricDimension.Ratio, climb.Track.Confidence);
    }

    /// <summary>
    /// Of the time in which the body is still and no limb travels, the share on a straight loaded arm.
    /// </summary>
    private static double StraightArmRatio(ClimbMovement climb)
    {
        var (straight, still) = (0, 0);
        for (var tick = climb.Window.Start; tick <= climb.Window.End; tick++)
        {
            if (climb.MassSpeed(tick) < climb.Settings.StillSpeed && !climb.Limbs.Any(limb => limb.IsInAir(tick)))
            {
                still++;
                straight += climb.Hands.Any(hand => hand.ContactAt(tick) is not null
                    && climb.Angles.Elbow(hand.Limb, tick) >= climb.Settings.StraightElbow) ? 1 : 0;
            }
        }

        return climb.Clock.Seconds(still) < ShortestStillSeconds ? double.NaN : (double)straight / still;
    }
}
