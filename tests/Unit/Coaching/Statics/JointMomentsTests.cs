using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Coaching.Statics;

public sealed class JointMomentsTests
{
    private static readonly BodyScale Scale = new(1000, 1.7, false);

    [Fact]
    public void A_pull_through_the_joints_costs_no_moment()
    {
        var moments = Moments(shoulder: new Point(0, 300), elbow: new Point(0, 150), wrist: new Point(0, 0));

        var held = moments.OfArm(ArmKeypoints.Left, 0, new ContactForce(Limb.LeftHand, 0, 0.5, -0.2), new Point(0, 0));

        Assert.Equal(0, held, 9);
    }

    [Fact]
    public void A_pull_beside_the_joints_is_held_by_force_times_arm_less_the_weight_of_the_arm()
    {
        // The hold is 0.1 bh right of the elbow and 0.2 bh right of the shoulder; half the body weight hangs on it.
        var moments = Moments(shoulder: new Point(0, 300), elbow: new Point(100, 150), wrist: new Point(200, 0));

        var held = moments.OfArm(ArmKeypoints.Left, 0, new ContactForce(Limb.LeftHand, 0, 0.5, 0), new Point(200, 0));

        var forearm = 0.45665 * 0.1;
        var atElbow = 0.5 * 0.1 - 0.0150 * forearm - 0.00585 * 0.1;
        var atShoulder = 0.5 * 0.2 - 0.0150 * (0.1 + forearm) - 0.00585 * 0.2 - 0.0263 * 0.5763 * 0.1;
        Assert.Equal(atElbow + atShoulder, held, 9);
    }

    [Fact]
    public void A_sideways_force_turns_with_its_height_over_the_joint()
    {
        var moments = Moments(shoulder: new Point(0, 300), elbow: new Point(0, 150), wrist: new Point(0, 0));

        var held = moments.OfArm(ArmKeypoints.Left, 0, new ContactForce(Limb.LeftHand, 0.2, 0, 0), new Point(0, 0));

        Assert.Equal(0.2 * 0.15 + 0.2 * 0.3, held, 9);
    }

    [Fact]
    public void An_arm_that_is_not_seen_tells_nothing()
    {
        var moments = Moments(shoulder: new Point(0, 300), elbow: Point.Missing, wrist: new Point(0, 0));

        Assert.True(double.IsNaN(moments.OfArm(ArmKeypoints.Left, 0, null, default)));
    }

    private static JointMoments Moments(Point shoulder, Point elbow, Point wrist)
    {
        var points = new Point[SkeletonTimeline.KeypointCount][];
        Array.Fill(points, [Point.Missing]);
        points[(int)Keypoint.LeftShoulder] = [shoulder];
        points[(int)Keypoint.LeftElbow] = [elbow];
        points[(int)Keypoint.LeftWrist] = [wrist];
        return new JointMoments(new CleanTrack(new TickClock(0, 40, 1), points, 1), Scale, WallLean.Of(0));
    }
}
