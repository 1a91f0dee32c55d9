using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// Puts the body together: the trunk as told, each limb as two rods from its root to its end, the bend on the circle
/// that their lengths leave, turned by the limb's swivel. So lengths are exact, and ends are exactly on their holds
/// where these are in reach.
/// </summary>
internal sealed class Skeleton(BodyModel body)
{
    private static readonly Vector ElbowLikes = new Vector(0.8, -0.6, 0);
    private static readonly Vector KneeLikes = new Vector(0.75, 0.35, -0.45).DirectionOr(Vector.Up);

    private readonly double _least = Math.Cos(body.Limits.Straight * Math.PI / 360);

    public BodyModel Body => body;

    /// <summary>Side of a limb: -1 left, 1 right.</summary>
    public static double Side(Limb limb) => limb.IsLeft() ? -1 : 1;

    /// <summary>Places trunk and head; limbs are then to be placed.</summary>
    public void PlaceTrunk(in TrunkPose trunk, ref BodyPose pose)
    {
        pose.Trunk = trunk;
        pose.Pelvis = Turn.Of(trunk.Roll, trunk.Pitch, trunk.Yaw);
        pose.Thorax = Turn.Of(trunk.Roll, trunk.Pitch, trunk.Yaw + trunk.Twist);
        pose.Shoulders = pose.Hips + pose.Thorax.Up * body.Trunk;
        pose.Head = pose.Shoulders + pose.Thorax.Up * body.Neck;
    }

    /// <summary>Shoulder or hip.</summary>
    public Vector Root(in BodyPose pose, Limb limb) => limb.IsHand()
        ? pose.Shoulders + pose.Thorax.Right * (Side(limb) * body.HalfShoulders)
        : pose.Hips + pose.Pelvis.Right * (Side(limb) * body.HalfHips);

    /// <summary>
    /// Where a foot on a place points: outwards when the hips are inside of it, a little inwards when it is crossed;
    /// the heel is held up, as on the edge of a shoe.
    /// </summary>
    public Vector FootDirection(Limb foot, double hipsX, Vector toe)
    {
        const double most = 45 * Math.PI / 180;
        const double least = -20 * Math.PI / 180;
        const double heelUp = 0.5;
        var outside = Side(foot) * (toe.X - hipsX) / body.Height;
        var share = Math.Clamp((outside + 0.12) / 0.24, 0, 1);
        var turn = least + (most - least) * share * share * (3 - 2 * share);
        var (sin, cos) = Math.SinCos(turn);
        return new Vector(Side(foot) * sin, -heelUp, -cos).DirectionOr(Vector.Up);
    }

    /// <summary>Places a limb with its tip at a place; farther than it reaches, it points there.</summary>
    public void PlaceLimb(Limb limb, Vector tip, double swivel, ref BodyPose pose)
    {
        var root = Root(pose, limb);
        if (limb.IsHand())
        {
            var (bend, end) = Rods(limb, root, tip, swivel);
            var wrist = Vector.Between(bend, end, body.Forearm / (body.Forearm + body.Grip));
            pose[limb] = new LimbPose(root, bend, wrist, end, end);
            return;
        }

        var direction = FootDirection(limb, pose.Trunk.X, tip);
        var (knee, ankle) = Rods(limb, root, AnkleOver(tip, direction), swivel);
        var toe = ankle + direction * body.AnkleToToe - Instep(direction) * body.AnkleHeight;
        pose[limb] = new LimbPose(root, knee, ankle, toe, toe - direction * body.FootLength);
    }

    /// <summary>The place of the two rods' end: the grip itself, or the ankle above and behind the toe.</summary>
    public Vector EndOf(Limb limb, Vector tip, double hipsX) =>
        limb.IsHand() ? tip : AnkleOver(tip, FootDirection(limb, hipsX, tip));

    private Vector AnkleOver(Vector toe, Vector direction) =>
        toe - direction * body.AnkleToToe + Instep(direction) * body.AnkleHeight;

    /// <summary>Off the sole, towards the ankle.</summary>
    private static Vector Instep(Vector direction) => Vector.Up.Beside(direction).DirectionOr(Vector.Up);

    private (Vector Bend, Vector End) Rods(Limb limb, Vector root, Vector end, double swivel)
    {
        var (upper, lower) = (body.Upper(limb), body.Lower(limb));
        var axis = (end - root).DirectionOr(Vector.Up);
        var distance = Math.Clamp(end.DistanceTo(root), Nearest(limb), Farthest(limb));
        var along = (upper * upper - lower * lower + distance * distance) / (2 * distance);
        var aside = Math.Sqrt(Math.Max(0, upper * upper - along * along));
        var likes = limb.IsHand() ? ElbowLikes : KneeLikes;
        var one = (likes with { X = Side(limb) * likes.X }).Beside(axis).DirectionOr(new Vector(0, 0, 1));
        if (swivel != 0)
        {
            var (sin, cos) = Math.SinCos(swivel);
            one = one * cos + axis.Cross(one) * sin;
        }

        return (root + axis * along + one * aside, root + axis * distance);
    }

    /// <summary>Most distance of root and end, the bend not quite straight.</summary>
    public double Farthest(Limb limb)
    {
        var (upper, lower) = (body.Upper(limb), body.Lower(limb));
        var cos = 2 * _least * _least - 1;
        return Math.Sqrt(upper * upper + lower * lower + 2 * upper * lower * cos);
    }

    /// <summary>Least distance of root and end, the bend closed as far as it goes.</summary>
    public double Nearest(Limb limb)
    {
        var (upper, lower) = (body.Upper(limb), body.Lower(limb));
        var flexion = (limb.IsHand() ? body.Limits.Elbow : body.Limits.Knee) * Math.PI / 180;
        return Math.Sqrt(upper * upper + lower * lower + 2 * upper * lower * Math.Cos(flexion));
    }
}
