using Ascension.Coaching.Ghosts.Motion;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>Reads off a move what climbers call it, by the thresholds that tell techniques of real climbs.</summary>
internal sealed class TechniqueReader(double height)
{
    private static readonly TechniqueSettings Settings = TechniqueSettings.Default;

    /// <summary>The techniques of a move.</summary>
    /// <param name="move">The move.</param>
    /// <param name="before">Pose as the limb leaves.</param>
    /// <param name="after">Pose as the limb arrives.</param>
    public IReadOnlyList<string> Read(in StanceMove move, in BodyPose before, in BodyPose after)
    {
        List<string> read = [];
        void Add(bool isSeen, string name)
        {
            if (isSeen)
            {
                read.Add(name);
            }
        }

        Add(move.Kind == MoveKind.Dyno, "dyno");
        if (move.Limb.IsHand())
        {
            var other = move.Limb == Limb.LeftHand ? Limb.RightHand : Limb.LeftHand;
            var isMatch = move.To.IsOn(other) && move.To[other] == move.To[move.Limb];
            Add(isMatch, "match");
            Add(!isMatch && move.To.IsOn(other) && Beyond(after, move.Limb, other) > Settings.CrossDistance,
                "cross_through");
            Add(move.To.IsOn(other) && 180 - JointChange.Flexion(after[other]) < Settings.LockOffElbow, "lock_off");
            Add(IsFlagged(move, after, Limb.LeftFoot, Limb.RightFoot)
                || IsFlagged(move, after, Limb.RightFoot, Limb.LeftFoot), "flag");
        }

        Add(IsDropped(move, after, Limb.LeftFoot) || IsDropped(move, after, Limb.RightFoot), "drop_knee");
        Add(!move.Limb.IsHand() && move.To.IsOn(move.Limb) && IsHighAside(before, after[move.Limb]), "rock_over");
        return read;
    }

    /// <summary>How far a hand is on the far side of the other, in body heights.</summary>
    private double Beyond(in BodyPose pose, Limb hand, Limb other) =>
        Skeleton.Side(hand) * (pose[other].Tip.X - pose[hand].Tip.X) / height;

    private bool IsFlagged(in StanceMove move, in BodyPose pose, Limb free, Limb standing) =>
        !move.To.IsOn(free) && move.To.IsOn(standing)
        && 180 - JointChange.Flexion(pose[free]) > Settings.FlagKnee
        && (Math.Abs(pose[free].Joint.X - pose.Trunk.X) / height > Settings.FlagSideways
            || Skeleton.Side(free) * (pose[standing].Tip.X - pose[free].Joint.X) / height > Settings.FlagCrossing);

    private bool IsDropped(in StanceMove move, in BodyPose pose, Limb foot)
    {
        var (leg, side) = (pose[foot], Skeleton.Side(foot));
        var inwards = Math.Min(side * (leg.Root.X - leg.Bend.X), side * (leg.Joint.X - leg.Bend.X)) / height;
        return move.To.IsOn(foot) && inwards >= Settings.DropKneeInwards
            && (leg.Root.Y - leg.Bend.Y) / height >= Settings.DropKneeBelowHip;
    }

    private bool IsHighAside(in BodyPose before, in LimbPose placed) =>
        (before.Hips.Y - placed.Tip.Y) / height <= Settings.RockOverBelowHip
        && Math.Abs(MassCentre.Of(before).X - placed.Tip.X) / height > Settings.RockOverSideways;
}
