using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Phases;

namespace Ascension.Coaching.Advice.Praise;

/// <summary>All that is praised.</summary>
internal static class PraiseRules
{
    private const int SmoothestMoves = 2;

    public static IReadOnlyList<PraiseRule> All { get; } =
    [
        new()
        {
            Id = "quiet_feet",
            Metric = MetricNames.FootReplacementRate,
            Usual = 0.2,
            Deviation = -0.12,
            EvidenceMetric = MetricNames.FootMoves,
            LeastEvidence = 4,
            Contradicts = ["stutter_feet"],
        },
        new()
        {
            Id = "quiet_hands",
            Metric = MetricNames.HandReadjustmentRate,
            Usual = 0.15,
            Deviation = -0.12,
            EvidenceMetric = MetricNames.HandMoves,
            LeastEvidence = 4,
            Contradicts = ["hand_readjust", "rushed_start"],
        },
        new()
        {
            Id = "straight_arm_rest",
            Metric = MetricNames.StraightArmRatio,
            Usual = 0.55,
            Deviation = 0.2,
            EvidenceMetric = MetricNames.RestingTime,
            LeastEvidence = 2000,
            Contradicts = ["bent_arms_at_rest", "lock_off_held"],
            Intervals = Rests,
        },
        new()
        {
            Id = "smooth_movement",
            Metric = MetricNames.LogDimensionlessJerk,
            Usual = -7,
            Deviation = 0.8,
            EvidenceMetric = MetricNames.HandMoves,
            LeastEvidence = 4,
            Contradicts = ["jerky_com", "barn_door"],
            Intervals = Smoothest,
        },
        new()
        {
            Id = "balanced_moves",
            Metric = MetricNames.UnbalancedShare,
            Usual = 0.35,
            Deviation = -0.2,
            EvidenceMetric = MetricNames.HandMoves,
            LeastEvidence = 4,
            Contradicts = ["unbalanced_prepare", "barn_door"],
        },
        new()
        {
            Id = "direct_line",
            Metric = MetricNames.GeometricEntropy,
            Usual = 0.8,
            Deviation = -0.3,
            EvidenceMetric = MetricNames.HandMoves,
            LeastEvidence = 4,
            Contradicts = ["barn_door"],
        },
        new()
        {
            Id = "steady_pace",
            Metric = MetricNames.HesitationRatio,
            Usual = 0.15,
            Deviation = -0.12,
            EvidenceMetric = MetricNames.HandMoves,
            LeastEvidence = 6,
            Contradicts = ["hesitation_before_crux", "fading", "rushed_start"],
        },
    ];

    private static IEnumerable<AdviceInterval> Rests(ClimbMovement climb) =>
        climb.Pauses
            .Where(pause => pause.Kind == PauseKind.Rest)
            .Select(pause => new AdviceInterval(
                climb.Clock.TimeMs(pause.Range.Start), climb.Clock.TimeMs(pause.Range.End), null));

    private static IEnumerable<AdviceInterval> Smoothest(ClimbMovement climb) =>
        climb.Moves
            .Where(move => !double.IsNaN(move.Smoothness))
            .OrderByDescending(move => move.Smoothness)
            .ThenBy(move => move.Index)
            .Take(SmoothestMoves)
            .OrderBy(move => move.Index)
            .Select(move => new AdviceInterval(
                climb.Clock.TimeMs(move.ReachPhase.Start), climb.Clock.TimeMs(move.ReachPhase.End), move.Index));
}
