using Ascension.Coaching.Movement.Techniques;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>Names of the metrics, as they stand in the metrics document; definitions in docs/coaching.md.</summary>
internal static class MetricNames
{
    public const string Duration = "duration";
    public const string ClimbingTime = "climbing_time";
    public const string RestingTime = "resting_time";
    public const string HesitationTime = "hesitation_time";
    public const string HesitationRatio = "hesitation_ratio";
    public const string ImmobilityRatio = "immobility_ratio";
    public const string PaceRatio = "pace_ratio";
    public const string HandMoves = "hand_moves";
    public const string FootMoves = "foot_moves";
    public const string FootReplacements = "foot_replacements";
    public const string FootReplacementRate = "foot_replacement_rate";
    public const string HandReadjustments = "hand_readjustments";
    public const string HandReadjustmentRate = "hand_readjustment_rate";
    public const string CutLooseCount = "cut_loose_count";
    public const string CutLooseRate = "cut_loose_rate";
    public const string LeftHandShare = "left_hand_share";
    public const string LeftFootShare = "left_foot_share";
    public const string SimultaneousMovementRatio = "simultaneous_movement_ratio";
    public const string MeanReach = "mean_reach";
    public const string MaxReach = "max_reach";
    public const string ReachSpeed = "reach_speed";
    public const string ControlledMoveRatio = "controlled_move_ratio";
    public const string PathLength = "com_path_length";
    public const string Straightness = "com_straightness";
    public const string GeometricEntropy = "geometric_index_of_entropy";
    public const string LogDimensionlessJerk = "log_dimensionless_jerk";
    public const string VerticalProgressRate = "vertical_progress_rate";
    public const string StraightArmRatio = "straight_arm_ratio_at_rest";
    public const string BalanceOffset = "balance_offset";
    public const string UnbalancedShare = "unbalanced_share";
    public const string HipSquareness = "hip_squareness";
    public const string ReachSquareness = "reach_squareness";
    public const string HandWeightShare = "hand_weight_share";
    public const string ArmTension = "arm_tension";
    public const string LegTension = "leg_tension";
    public const string Tension = "tension";
    public const string MeanReachUsed = "mean_reach_used";
    public const string MaxReachUsed = "max_reach_used";
    public const string SettleTime = "settle_time";
    public const string TrackingConfidence = "tracking_confidence";

    /// <summary>How often a technique was used, for example <c>tag_drop_knee</c>.</summary>
    public static string Tag(Technique technique) => "tag_" + Of(technique);

    /// <summary>A technique's name, for example <c>drop_knee</c>.</summary>
    public static string Of(Technique technique) => technique switch
    {
        Technique.Flag => "flag",
        Technique.DropKnee => "drop_knee",
        Technique.HeelHook => "heel_hook",
        Technique.ToeHook => "toe_hook",
        Technique.Match => "match",
        Technique.CrossThrough => "cross_through",
        Technique.LockOff => "lock_off",
        Technique.Dyno => "dyno",
        Technique.Mantle => "mantle",
        Technique.RockOver => "rock_over",
        _ => throw new ArgumentOutOfRangeException(nameof(technique), technique, "Not a technique."),
    };
}
