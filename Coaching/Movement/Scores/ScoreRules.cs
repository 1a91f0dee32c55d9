using Ascension.Coaching.Movement.Metrics;

namespace Ascension.Coaching.Movement.Scores;

/// <summary>
/// The metrics behind every score, with the values that earn nothing and all. First estimates, not norms: see
/// docs/coaching.md.
/// </summary>
internal sealed record ScoreRules
{
    public static ScoreRules Default { get; } = new();

    public IReadOnlyList<ScoreRule> Technique { get; init; } =
    [
        new(MetricNames.FootReplacementRate, Worst: 0.5, Best: 0, Weight: 0.35),
        new(MetricNames.StraightArmRatio, Worst: 0.2, Best: 0.9, Weight: 0.25),
        new(MetricNames.HandReadjustmentRate, Worst: 0.5, Best: 0, Weight: 0.2),
        new(MetricNames.CutLooseRate, Worst: 0.3, Best: 0, Weight: 0.2),
    ];

    public IReadOnlyList<ScoreRule> Balance { get; init; } =
    [
        new(MetricNames.BalanceOffset, Worst: 0.12, Best: 0, Weight: 0.5),
        new(MetricNames.UnbalancedShare, Worst: 0.8, Best: 0.05, Weight: 0.5),
    ];

    public IReadOnlyList<ScoreRule> Efficiency { get; init; } =
    [
        new(MetricNames.Straightness, Worst: 0.15, Best: 0.8, Weight: 0.3),
        new(MetricNames.GeometricEntropy, Worst: 1.6, Best: 0.2, Weight: 0.3),
        new(MetricNames.LogDimensionlessJerk, Worst: -10, Best: -6, Weight: 0.4),
    ];

    public IReadOnlyList<ScoreRule> Power { get; init; } =
    [
        new(MetricNames.MeanReach, Worst: 0.12, Best: 0.45, Weight: 0.4),
        new(MetricNames.ReachSpeed, Worst: 0.15, Best: 0.8, Weight: 0.3),
        new(MetricNames.ControlledMoveRatio, Worst: 0.4, Best: 1, Weight: 0.3),
    ];

    public IReadOnlyList<ScoreRule> Pacing { get; init; } =
    [
        new(MetricNames.ImmobilityRatio, Worst: 0.85, Best: 0.25, Weight: 0.4),
        new(MetricNames.HesitationRatio, Worst: 0.4, Best: 0, Weight: 0.35),
        new(MetricNames.PaceRatio, Worst: 0.4, Best: 1, Weight: 0.25),
    ];

    public double TechniqueWeight { get; init; } = 0.3;

    public double BalanceWeight { get; init; } = 0.2;

    public double EfficiencyWeight { get; init; } = 0.25;

    public double PowerWeight { get; init; } = 0.1;

    public double PacingWeight { get; init; } = 0.15;
}
