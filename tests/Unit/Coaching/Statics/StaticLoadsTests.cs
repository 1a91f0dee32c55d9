using Ascension.Coaching;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Techniques;

namespace Ascension.Unit.Coaching.Statics;

public sealed class StaticLoadsTests
{
    [Fact]
    public void The_shares_of_the_weight_add_up_to_one()
    {
        var climb = new Stage().Movement();

        for (var tick = climb.Window.Start + 5; tick <= climb.Window.End - 5; tick++)
        {
            Assert.Equal(1, climb.Loads[tick]!.Shares.Sum(), 9);
        }
    }

    [Fact]
    public void Nothing_is_known_of_a_climber_who_holds_on_with_one_limb_or_is_not_on_the_wall()
    {
        var body = new ClimberBody(170, [], [Limb.RightHand, Limb.LeftFoot, Limb.RightFoot]);

        var climb = new Stage().Movement(body);

        Assert.All(Enumerable.Range(0, climb.Clock.Count), tick => Assert.Null(climb.Loads[tick]));
        Assert.True(double.IsNaN(climb.Loads.Mean(climb.Window, load => load.HandShare)));
    }

    [Fact]
    public void A_limb_that_cannot_be_used_carries_nothing_and_the_others_all()
    {
        var climb = new Stage().Movement(new ClimberBody(170, [], [Limb.LeftFoot]));

        var load = climb.Loads[60]!;
        Assert.Equal(0, load.Shares[(int)Limb.LeftFoot]);
        Assert.True(load.Shares[(int)Limb.RightFoot] > 0.3);
        Assert.True(double.IsFinite(load.Tension));
    }

    [Fact]
    public void A_hand_in_the_air_carries_nothing()
    {
        var stage = new Stage();
        stage.Climber.LeftHand.MoveTo(2.5, 1, new Point(-0.15, 1.4));

        var climb = stage.Movement();

        Assert.Equal(0, climb.Loads.Share(Limb.LeftHand, climb.Clock.TickAt(3000)));
        Assert.True(climb.Loads.Share(Limb.LeftHand, climb.Clock.TickAt(2000)) > 0.1);
    }

    [Fact]
    public void The_hands_carry_more_on_an_overhang()
    {
        var vertical = new Stage { WallAngleDegrees = 0 }.Movement();
        var steep = new Stage { WallAngleDegrees = 40 }.Movement();

        Assert.True(HandShare(steep) > HandShare(vertical) + 0.03, $"{HandShare(steep)} and {HandShare(vertical)}");
    }

    [Fact]
    public void A_wall_of_unknown_lean_counts_as_vertical() =>
        Assert.Equal(
            HandShare(new Stage { WallAngleDegrees = 0 }.Movement()), HandShare(new Stage().Movement()), 12);

    [Fact]
    public void Bent_arms_that_stand_off_the_line_of_the_pull_hold_larger_moments()
    {
        var straight = new Stage().Movement();
        var bent = new Stage()
            .Joint(Keypoint.LeftElbow, -0.33, 1.0)
            .Joint(Keypoint.RightElbow, 0.33, 1.0)
            .Movement();

        Assert.True(
            bent.Loads[60]!.ArmTension > 1.5 * straight.Loads[60]!.ArmTension,
            $"{bent.Loads[60]!.ArmTension} and {straight.Loads[60]!.ArmTension}");
        Assert.Equal(straight.Loads[60]!.LegTension, bent.Loads[60]!.LegTension, 0.02);
    }

    private static double HandShare(ClimbMovement climb) => climb.Loads.Mean(climb.Window, load => load.HandShare);
}
