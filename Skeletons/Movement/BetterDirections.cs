using System.Collections.Frozen;

namespace Ascension.Skeletons.Movement;

/// <summary>
/// Of which metrics a higher or a lower value is better. The one place that says so; every score is better when higher.
/// </summary>
/// <remarks>
/// A metric is listed when a climber who improves moves it one way on any route: all that earn points in a score, in
/// the direction in which they earn them. What mostly tells about the route (duration, numbers of moves, longest reach,
/// length of the way), what has its best in the middle (shares of left and right) and what tells about the video
/// (tracking confidence) is not: it has a trend but neither a best value nor a verdict.
/// </remarks>
public static class BetterDirections
{
    /// <summary>Name of a metric to whether higher (true) or lower (false) is better.</summary>
    public static IReadOnlyDictionary<string, bool> HigherIsBetter { get; } = new Dictionary<string, bool>
    {
        // Quiet, sure hands and feet.
        ["foot_replacement_rate"] = false,
        ["hand_readjustment_rate"] = false,
        ["cut_loose_rate"] = false,
        ["controlled_move_ratio"] = true,

        // Posture.
        ["straight_arm_ratio_at_rest"] = true,
        ["balance_offset"] = false,
        ["unbalanced_share"] = false,

        // The way of the centre of mass.
        ["com_straightness"] = true,
        ["geometric_index_of_entropy"] = false,
        ["log_dimensionless_jerk"] = true,

        // Reach and speed.
        ["mean_reach"] = true,
        ["reach_speed"] = true,

        // Pacing.
        ["immobility_ratio"] = false,
        ["hesitation_ratio"] = false,
        ["pace_ratio"] = true,
    }.ToFrozenDictionary();
}
