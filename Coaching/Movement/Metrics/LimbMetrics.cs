using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>What hands and feet did.</summary>
internal static class LimbMetrics
{
    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        var handMoves = climb.Moves.Count;
        var footMoves = Count(climb.Feet, TransitionKind.Move);
        var replacements = Count(climb.Feet, TransitionKind.Replace);
        var readjustments = Count(climb.Hands, TransitionKind.Replace);
        var cuts = CutLooseFinder.Find(climb).Count();
        yield return new(MetricNames.HandMoves, MetricDimension.Count, handMoves);
        yield return new(MetricNames.FootMoves, MetricDimension.Count, footMoves);
        yield return new(MetricNames.FootReplacements, MetricDimension.Count, replacements);
        yield return new(MetricNames.FootReplacementRate, MetricDimension.Ratio, Share(replacements, footMoves));
        yield return new(MetricNames.HandReadjustments, MetricDimension.Count, readjustments);
        yield return new(MetricNames.HandReadjustmentRate, MetricDimension.Ratio, Share(readjustments, handMoves));
        yield return new(MetricNames.CutLooseCount, MetricDimension.Count, cuts);
        yield return new(MetricNames.CutLooseRate, MetricDimension.Ratio, (double)cuts / handMoves);
        yield return new(
            MetricNames.LeftHandShare,
            MetricDimension.Ratio,
            (double)climb.Moves.Count(move => move.Hand == Limb.LeftHand) / handMoves);
        yield return new(
            MetricNames.LeftFootShare,
            MetricDimension.Ratio,
            (double)Count(climb.Feet.Where(foot => foot.Limb == Limb.LeftFoot), TransitionKind.Move) / footMoves);
        yield return new(
            MetricNames.SimultaneousMovementRatio, MetricDimension.Ratio, SimultaneousMovementRatio(climb));
    }

    private static int Count(IEnumerable<LimbRecord> limbs, TransitionKind kind) =>
        limbs.Sum(limb => limb.Transitions.Count(transition => transition.Kind == kind));

    private static double Share(int part, int rest) => (double)part / (part + rest);

    /// <summary>Of the time in which any limb travels, the share in which two or more do.</summary>
    private static double SimultaneousMovementRatio(ClimbMovement climb)
    {
        var (any, several) = (0, 0);
        for (var tick = climb.Window.Start; tick <= climb.Window.End; tick++)
        {
            var travelling = climb.Limbs.Count(limb => limb.IsInAir(tick));
            any += travelling > 0 ? 1 : 0;
            several += travelling > 1 ? 1 : 0;
        }

        return (double)several / any;
    }
}
