using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>What stopped the ghost.</summary>
/// <param name="Holds">The stance that got farthest; empty when there is none to start in.</param>
/// <param name="HighestM">Height of its higher hand in metres; null when there is none to start in.</param>
/// <param name="NextHold">The hold that is nearest to being reached; null when there is none above.</param>
/// <param name="MissingCm">
/// How much reach is missing to it in centimetres; 0 when it is in reach but cannot be held in balance.
/// </param>
/// <param name="HelpfulHold">Where a jug would help; null when none there does.</param>
/// <param name="IsRestricted">Without the limbs that cannot be used and the injuries the route would go.</param>
public sealed record GhostObstacle(
    IReadOnlyDictionary<Limb, string> Holds,
    double? HighestM,
    string? NextHold,
    double MissingCm,
    GhostPoint? HelpfulHold,
    bool IsRestricted);
