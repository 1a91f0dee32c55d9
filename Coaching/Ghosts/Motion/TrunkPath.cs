using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Space;

namespace Ascension.Coaching.Ghosts.Motion;

/// <summary>The way of the trunk, and the turn of elbows and knees, between two poses.</summary>
/// <param name="From">The pose before.</param>
/// <param name="To">The pose after.</param>
/// <param name="Aside">How far the hips are off the straight way half-way, in metres.</param>
internal readonly record struct TrunkPath(Hover From, Hover To, Vector Aside)
{
    /// <summary>
    /// The ways to try, as what the hips are off the straight one, in body heights. Straight, a knee or an elbow is
    /// often caught between wall and limit in the middle of the way and would have to leap: who swings the hips out,
    /// drops them or gets up first, gets by.
    /// </summary>
    private static readonly Vector[] Detours =
        [new(0, 0, 0), new(0, 0, 0.05), new(0, -0.05, 0), new(0, 0.05, 0), new(0, 0, 0.1)];

    /// <summary>All ways for a body between two poses, the straight one first.</summary>
    public static IEnumerable<TrunkPath> Between(Hover from, Hover to, double height) =>
        Detours.Select(detour => new TrunkPath(from, to, detour * height));

    /// <summary>Where the trunk is after a share of the way.</summary>
    public TrunkPose TrunkAt(double share)
    {
        var straight = TrunkPose.Between(From.Trunk, To.Trunk, share);
        var off = Aside * Math.Sin(Math.PI * share);
        return straight with { X = straight.X + off.X, Y = straight.Y + off.Y, Z = straight.Z + off.Z };
    }

    /// <summary>How elbows and knees are turned after a share of the way, if they can be.</summary>
    public Swivels SwivelsAt(double share) => Swivels.Between(From.Swivels, To.Swivels, share);
}
