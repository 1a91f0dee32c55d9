using Ascension.Climbs.Faults;
using Ascension.Coaching;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;
using Ascension.Unit.Coaching.Techniques;

namespace Ascension.Unit.Coaching.Metrics;

public sealed class MoveFiguresTests
{
    [Fact]
    public void Every_move_of_a_clean_climb_is_measured()
    {
        var climb = Study.Movement(Fault.None);

        Assert.Equal(climb.Moves, climb.MoveFigures.Select(figures => figures.Move));
        Assert.All(climb.MoveFigures, figures =>
        {
            // The hips go up straight by 0.18 bh, and most of the mass with them; the feet went before.
            Assert.InRange(figures.Path.Rise, 0.13, 0.18);
            Assert.InRange(figures.Path.Straightness, 0.9, 1);
            Assert.InRange(figures.Path.Length, figures.Path.Rise, 0.25);
            Assert.InRange(figures.Squareness, 0.9, 1);
            Assert.InRange(figures.HandWeightShare, 0.05, 0.6);
            Assert.InRange(figures.ArmTension, 0.001, 0.5);
            Assert.InRange(figures.LegTension, 0.001, 0.5);
            Assert.InRange(figures.SettleTimeMs, 0, 600);
            Assert.False(figures.IsCutLoose);
            Assert.Equal(0, figures.FootReplacements + figures.HandReadjustments);
            Assert.Equal(0, figures.SimultaneousRatio);
        });
    }

    [Fact]
    public void Angles_are_the_means_of_the_phase()
    {
        var climb = Study.Movement(Fault.None);
        var figures = climb.MoveFigures[2];
        var reach = figures.Move.ReachPhase;

        var expected = Enumerable.Range(reach.Start, reach.Length)
            .Average(tick => climb.Angles[JointAngle.RightKnee, tick]);

        Assert.Equal(expected, figures.ReachAngles[(int)JointAngle.RightKnee], 9);
        Assert.NotEqual(figures.PrepareAngles[(int)JointAngle.RightKnee], expected, 1.0);
    }

    [Fact]
    public void A_move_knows_its_own_stutters_regrips_and_cuts()
    {
        var stutters = Of(Fault.StutterFeet, figures => figures.FootReplacements);
        var regrips = Of(Fault.HandReadjust, figures => figures.HandReadjustments);
        var cuts = Of(Fault.CutLoose, figures => figures.IsCutLoose);

        Assert.Equal(4, stutters[2]);
        Assert.Equal(4, stutters.Sum());
        Assert.Equal(3, regrips[3]);
        Assert.Equal(3, regrips.Sum());
        Assert.Equal([3], Enumerable.Range(0, cuts.Count).Where(index => cuts[index]));

        static List<T> Of<T>(Fault fault, Func<MoveFigures, T> figure) =>
            [.. Study.Movement(fault).MoveFigures.Select(figure)];
    }

    [Fact]
    public void Feet_that_travel_with_the_hand_move_simultaneously()
    {
        var climb = Study.Movement(Fault.ArmsDoTheWork);

        Assert.All(climb.MoveFigures, figures => Assert.True(figures.SimultaneousRatio > 0.5));
    }

    [Fact]
    public void Hips_turned_for_a_reach_make_it_less_square()
    {
        var square = Reaching(1.35);
        var turned = Reaching(1.35).TurnHips(0.5);

        Assert.InRange(Squareness(square), 0.98, 1);
        Assert.InRange(Squareness(turned), 0.48, 0.55);

        static double Squareness(Stage stage) =>
            ClimbMetrics.Of(stage.Movement())[MetricNames.ReachSquareness];
    }

    [Fact]
    public void The_reach_used_is_the_stretch_from_the_nearest_foot_over_the_span_of_the_body()
    {
        var climb = Reaching(1.3).Movement();

        var move = Assert.Single(climb.Moves);
        var right = climb.LimbOf(Limb.RightFoot)!.ContactAt(move.ReachPhase.Start)!.Place;
        var expected = climb.Scale.BodyHeights(right.DistanceTo(move.Transition.To.Place)) / 1.1348;
        Assert.Equal(expected, move.ReachUsed, 6);
        Assert.InRange(move.ReachUsed, 1, 1.1);
    }

    [Fact]
    public void Long_arms_use_less_of_their_reach()
    {
        var usual = Assert.Single(Reaching(1.3).Movement(new ClimberBody(170, [], [])).Moves);
        var longArms = Assert.Single(Reaching(1.3).Movement(new ClimberBody(170, [], [], ArmSpanCm: 187)).Moves);
        var nonsense = Assert.Single(Reaching(1.3).Movement(new ClimberBody(170, [], [], ArmSpanCm: 20)).Moves);

        Assert.Equal(usual.ReachUsed * 1.1348 / (1.1348 + 0.05), longArms.ReachUsed, 6);
        Assert.Equal(usual.ReachUsed, nonsense.ReachUsed);
    }

    [Fact]
    public void Without_a_foot_on_the_wall_no_reach_is_told()
    {
        var body = new ClimberBody(170, [], [Limb.LeftFoot, Limb.RightFoot]);

        Assert.True(double.IsNaN(Assert.Single(Reaching(1.3).Movement(body).Moves).ReachUsed));
    }

    [Fact]
    public void Hips_that_were_never_seen_from_behind_tell_no_turn()
    {
        var stage = new Stage()
            .Joint(Keypoint.LeftHip, -0.01, 0.57)
            .Joint(Keypoint.RightHip, 0.01, 0.57);

        Assert.True(double.IsNaN(stage.Movement().Hips[60]));
    }

    private static Stage Reaching(double height)
    {
        var stage = new Stage();
        stage.Climber.RightHand.MoveTo(3.2, 0.7, new Point(0.15, height));
        return stage;
    }
}
