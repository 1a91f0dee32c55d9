using Ascension.Climbs.Motion;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Coaching.Techniques;

public sealed class TechniqueTests
{
    [Fact]
    public void Hanging_still_is_no_technique() =>
        Assert.Empty(new Stage().HoldsUnderLimbs().Movement().Tags);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hand_that_goes_to_the_others_hold_matches(bool isMapped)
    {
        var stage = isMapped ? new Stage().HoldsUnderLimbs() : new Stage();
        stage.Climber.LeftHand.MoveTo(2.5, 0.6, new Point(0.11, 1.15));

        var tag = Assert.Single(stage.Tags(Technique.Match));

        Assert.Equal((Limb.LeftHand, 0), (tag.Limb, tag.Move));
        Assert.InRange(tag.Confidence, isMapped ? 0.85 : 0.5, 1);
        Assert.Empty(stage.Tags(Technique.CrossThrough));
    }

    [Fact]
    public void A_hand_that_goes_to_a_hold_beside_the_others_does_not_match()
    {
        var stage = new Stage().HoldsUnderLimbs().Hold("near", 0.07, 1.2);
        stage.Climber.LeftHand.MoveTo(2.5, 0.6, new Point(0.07, 1.2));

        Assert.Empty(stage.Tags(Technique.Match));
    }

    [Theory]
    [InlineData(0.35, true)]
    [InlineData(0.12, false)]
    public void A_hand_crosses_through_only_beyond_the_other(double x, bool crosses)
    {
        var stage = new Stage();
        stage.Climber.LeftHand.MoveTo(2.5, 0.7, new Point(x, 1.32));

        var tags = stage.Tags(Technique.CrossThrough);

        Assert.Equal(crosses ? [Limb.LeftHand] : [], tags.Select(tag => tag.Limb));
    }

    [Theory]
    [InlineData(1.02, true)]
    [InlineData(1.2, false)]
    public void An_arm_locks_off_only_when_it_is_bent_strongly(double hand, bool isLocked)
    {
        var stage = new Stage();
        stage.Climber.RightHand.MoveTo(0, 0.1, new Point(0.15, hand));
        stage.Climber.LeftHand.MoveTo(2.5, 0.8, new Point(-0.15, 1.35));

        var tags = stage.Tags(Technique.LockOff);

        Assert.Equal(isLocked ? [Limb.RightHand] : [], tags.Select(tag => tag.Limb));
        Assert.All(tags, tag => Assert.Equal(0, tag.Move));
    }

    [Theory]
    [InlineData(0.35, true)]
    [InlineData(1.2, false)]
    public void A_throw_of_the_whole_body_is_a_dyno_and_a_slow_move_is_not(double duration, bool isDyno)
    {
        var stage = new Stage();
        foreach (var channel in (Channel[])
            [stage.Climber.Hips, stage.Climber.LeftFoot, stage.Climber.RightFoot, stage.Climber.LeftHand])
        {
            channel.Shift(2.5, duration, 0, 0.4);
        }

        var tags = stage.Tags(Technique.Dyno);

        Assert.Equal(isDyno ? [Limb.LeftHand] : [], tags.Select(tag => tag.Limb));
    }

    [Theory]
    [InlineData(0.34, true)]
    [InlineData(0.10, false)]
    public void A_free_leg_flags_only_when_it_is_held_out(double sideways, bool isFlagged)
    {
        var stage = new Stage().HoldsUnderLimbs().Hold("next", 0.15, 1.4);
        stage.Climber.LeftFoot.MoveTo(1.6, 0.5, new Point(-sideways, 0.2));
        stage.Climber.RightHand.MoveTo(2.8, 0.8, new Point(0.15, 1.4));

        var tags = stage.Tags(Technique.Flag);

        Assert.Equal(isFlagged ? [Limb.LeftFoot] : [], tags.Select(tag => tag.Limb));
        Assert.All(tags, tag => Assert.Equal(0, tag.Move));
    }

    [Fact]
    public void A_leg_crossed_behind_the_standing_one_flags()
    {
        var stage = new Stage().HoldsUnderLimbs().Hold("next", 0.15, 1.4);
        stage.Climber.LeftFoot.MoveTo(1.6, 0.5, new Point(0.22, 0.2));
        stage.Climber.RightHand.MoveTo(2.8, 0.8, new Point(0.15, 1.4));

        Assert.Equal([Limb.LeftFoot], stage.Tags(Technique.Flag).Select(tag => tag.Limb));
    }

    [Fact]
    public void A_foot_held_out_on_a_hold_stands_and_does_not_flag()
    {
        var stage = new Stage().HoldsUnderLimbs().Hold("next", 0.15, 1.4).Hold("wide", -0.34, 0.2);
        stage.Climber.LeftFoot.MoveTo(1.6, 0.5, new Point(-0.34, 0.2));
        stage.Climber.RightHand.MoveTo(2.8, 0.8, new Point(0.15, 1.4));

        Assert.Empty(stage.Tags(Technique.Flag));
    }

    [Theory]
    [InlineData(0.06, 0.5, 0.5, true)]
    [InlineData(0.06, 0.5, 1, false)]
    [InlineData(0.06, 0.65, 0.5, false)]
    [InlineData(-0.12, 0.4, 0.5, false)]
    public void A_knee_drops_when_it_turns_in_below_a_turned_hip(double x, double y, double hipWidth, bool isDropped)
    {
        var stage = new Stage().TurnHips(hipWidth);
        stage.Joint(Keypoint.LeftKnee, time => time < 2 ? new Point(-0.12, 0.34) : new Point(x, y));

        var tags = stage.Tags(Technique.DropKnee);

        Assert.Equal(isDropped ? [Limb.LeftFoot] : [], tags.Select(tag => tag.Limb));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_heel_on_a_high_hold_with_the_toe_up_hooks(bool isMapped)
    {
        var stage = HighFoot(isMapped, heel: new Point(-0.36, 0.58), toe: new Point(-0.40, 0.70));

        Assert.Equal([Limb.LeftFoot], stage.Tags(Technique.HeelHook).Select(tag => tag.Limb));
        Assert.Empty(stage.Tags(Technique.ToeHook));
    }

    [Fact]
    public void A_toe_on_a_high_hold_with_the_heel_behind_stands()
    {
        var stage = HighFoot(true, heel: new Point(-0.3, 0.66), toe: new Point(-0.38, 0.6));

        Assert.Empty(stage.Tags(Technique.HeelHook));
        Assert.Empty(stage.Tags(Technique.ToeHook));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_toe_of_a_straight_leg_on_a_high_hold_hooks(bool isMapped)
    {
        var stage = isMapped ? new Stage().HoldsUnderLimbs().Hold("side", -0.57, 0.72) : new Stage();
        stage.Climber.LeftFoot.MoveTo(1.5, 0.6, new Point(-0.535, 0.66));
        stage.Joint(Keypoint.LeftHeel, time => Ankle(stage, time) + new Point(-0.02, -0.03));
        stage.Joint(Keypoint.LeftFootIndex, time => Ankle(stage, time) + new Point(-0.03, 0.06));

        Assert.Equal([Limb.LeftFoot], stage.Tags(Technique.ToeHook).Select(tag => tag.Limb));
        Assert.Empty(stage.Tags(Technique.HeelHook));
    }

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.03, false)]
    public void A_hand_mantles_when_it_presses_the_body_up(double rise, bool mantles)
    {
        var stage = new Stage();
        stage.Climber.LeftHand.MoveTo(0, 0.1, new Point(-0.18, 0.72));
        stage.Joint(Keypoint.LeftElbow, time => new Point(-0.28, 0.8 + 0.1 * Math.Clamp(time - 2.5, 0, 1)));
        stage.Climber.Hips.Shift(2.5, 1.2, 0, rise);

        var tags = stage.Tags(Technique.Mantle);

        Assert.Equal(mantles ? [Limb.LeftHand] : [], tags.Select(tag => tag.Limb));
    }

    [Fact]
    public void A_hand_above_its_shoulder_presses_nothing()
    {
        var stage = new Stage();
        stage.Climber.Hips.Shift(2.5, 1.2, 0, 0.15);

        Assert.Empty(stage.Tags(Technique.Mantle));
    }

    [Theory]
    [InlineData(-0.3, 0.45, true)]
    [InlineData(0, 0.1, false)]
    [InlineData(-0.3, 0.15, false)]
    public void The_body_rocks_over_a_high_foot_when_it_comes_up_over_it(double shift, double footHeight, bool rocks)
    {
        var stage = new Stage { Seconds = 7 };
        stage.Climber.LeftFoot.MoveTo(1.5, 0.6, new Point(-0.3, footHeight));
        stage.Climber.Hips.Shift(3, 1.2, shift, 0.2);

        var tags = stage.Tags(Technique.RockOver);

        Assert.Equal(rocks ? [Limb.LeftFoot] : [], tags.Select(tag => tag.Limb));
    }

    [Fact]
    public void Every_tag_lies_on_the_wall_in_order_with_a_confidence()
    {
        var stage = new Stage();
        stage.Climber.LeftHand.MoveTo(1, 0.6, new Point(0.11, 1.15));
        stage.Climber.RightHand.MoveTo(2.5, 0.7, new Point(-0.1, 1.32));

        var climb = stage.Movement();

        Assert.NotEmpty(climb.Tags);
        Assert.All(climb.Tags, tag =>
        {
            Assert.InRange(tag.Confidence, 0.4, 1);
            Assert.Equal(tag.Range, tag.Range.Intersect(climb.Window));
        });
        Assert.Equal(climb.Tags.OrderBy(tag => tag.Range.Start), climb.Tags);
    }

    [Fact]
    public void The_mirror_swaps_the_limbs_of_tags()
    {
        var seen = FlaggedReach(mirrored: false);
        var mirrored = FlaggedReach(mirrored: true);

        Assert.NotEmpty(seen);
        Assert.Equal(
            seen.Select(tag => (tag.Technique, Limb: (Limb)((int)tag.Limb ^ 1), tag.Range, tag.Move)),
            mirrored.Select(tag => (tag.Technique, tag.Limb, tag.Range, tag.Move)));
    }

    private static IReadOnlyList<TechniqueTag> FlaggedReach(bool mirrored)
    {
        var stage = new Stage { Mirrored = mirrored }.HoldsUnderLimbs().Hold("next", 0.15, 1.4).TurnHips(0.5);
        stage.Climber.LeftFoot.MoveTo(1.6, 0.5, new Point(-0.34, 0.2));
        stage.Climber.RightHand.MoveTo(2.8, 0.8, new Point(0.15, 1.4));
        return stage.Movement().Tags;
    }

    private static Stage HighFoot(bool isMapped, Point heel, Point toe)
    {
        var stage = isMapped ? new Stage().HoldsUnderLimbs().Hold("high", -0.37, 0.61) : new Stage();
        stage.Climber.LeftFoot.MoveTo(1.5, 0.6, new Point(-0.34, 0.62));
        var ankle = new Point(-0.34, 0.62);
        stage.Joint(Keypoint.LeftHeel, time => Ankle(stage, time) + (heel - ankle));
        stage.Joint(Keypoint.LeftFootIndex, time => Ankle(stage, time) + (toe - ankle));
        return stage;
    }

    private static Point Ankle(Stage stage, double time) => stage.Climber.LeftFoot.At(time);
}
