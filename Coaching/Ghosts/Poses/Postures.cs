using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// The postures that are tried for a stance. Least squares end in the hollow that is nearest to where they begin: one
/// posture misses half of the stances that a body has, those with the hips far off or the knees turned in or out.
/// </summary>
internal static class Postures
{
    /// <summary>Supports up to which all are tried; on a larger wall there is time for the usual one only.</summary>
    public const int SmallWall = 40;

    private const double KneeTurn = 0.8;

    private static readonly PoseSettings[] Usual = [PoseSettings.Default];

    private static readonly PoseSettings[] All =
    [
        PoseSettings.Default,
        PoseSettings.Default with { HipsOff = 0.3 },
        PoseSettings.Default with { Swivels = new Swivels(0, 0, KneeTurn, -KneeTurn) },
        PoseSettings.Default with { Swivels = new Swivels(0, 0, -KneeTurn, KneeTurn) },
    ];

    /// <summary>What is tried on a wall, the usual posture first.</summary>
    public static IReadOnlyList<PoseSettings> For(ClimbingWall wall) =>
        wall.Supports.Count <= SmallWall ? All : Usual;
}
