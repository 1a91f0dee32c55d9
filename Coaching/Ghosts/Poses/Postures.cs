using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// The postures that are tried for a stance. Least squares end in the hollow that is nearest to where they begin: one
/// posture misses half of the stances that a body has, those with the hips far off or the knees turned in or out.
/// </summary>
internal static class Postures
{
    /// <summary>Supports up to which a wall is small; on a larger one there is time for one posture.</summary>
    public const int SmallWall = 40;

    private const double Off = 0.2;
    private const double FarOff = 0.3;
    private const double KneeTurn = 0.8;

    private static readonly Swivels Out = new(0, 0, KneeTurn, -KneeTurn);
    private static readonly Swivels In = new(0, 0, -KneeTurn, KneeTurn);
    private static readonly Swivels ToTheRight = new(0, 0, KneeTurn, KneeTurn);
    private static readonly Swivels ToTheLeft = new(0, 0, -KneeTurn, -KneeTurn);

    private static readonly PoseSettings[] Few =
    [
        PoseSettings.Default,
        PoseSettings.Default with { HipsOff = FarOff },
        PoseSettings.Default with { Swivels = Out },
        PoseSettings.Default with { Swivels = In },
    ];

    /// <summary>The few come first, so that no pose of the many is dearer than theirs.</summary>
    private static readonly PoseSettings[] Many =
    [
        .. Few,
        .. from hips in new[] { PoseSettings.Default.HipsOff, Off, FarOff }
           from knees in new[] { default, Out, In, ToTheRight, ToTheLeft }
           let posture = PoseSettings.Default with { HipsOff = hips, Swivels = knees }
           where !Few.Contains(posture)
           select posture,
    ];

    /// <summary>What is tried on a wall.</summary>
    /// <param name="wall">The wall.</param>
    /// <param name="isThorough">More than at first, if there is time: nothing was found with these.</param>
    public static PostureSet For(ClimbingWall wall, bool isThorough) =>
        wall.Supports.Count > SmallWall ? PostureSet.Usual : isThorough ? PostureSet.Many : PostureSet.Few;

    /// <summary>The postures of a set, the usual one first.</summary>
    public static IReadOnlyList<PoseSettings> Of(PostureSet set) => set switch
    {
        PostureSet.Many => Many,
        PostureSet.Few => Few,
        _ => [PoseSettings.Default],
    };
}
