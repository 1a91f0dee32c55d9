using System.Text.Json;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching.Ghosts;

public sealed class GhostPlannerTests
{
    private const double Rounding = 1e-9;

    private static readonly ClimberBody Climber = new(175, [], []);

    [Fact]
    public void The_plan_is_as_cheap_as_the_cheapest_of_all_ways() =>
        Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), seed =>
        {
            var (planned, least) = SmallSearch.Costs(
                GhostWalls.Boulder(seed, 8), BodyModel.Of(Climber), SearchTier.Holds);
            Assert.True(planned == least || Math.Abs(planned - least) < Rounding, $"{seed}: {planned} against {least}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Theory]
    [InlineData(3)]
    [InlineData(14)]
    public void With_jumps_the_plan_is_as_cheap_as_the_cheapest_of_all_ways(int seed)
    {
        var (planned, least) = SmallSearch.Costs(
            GhostWalls.Boulder(seed, 6), BodyModel.Of(Climber), SearchTier.Dynamics);

        Assert.True(planned == least || Math.Abs(planned - least) < Rounding, $"{planned} against {least}");
    }

    [Fact]
    public void Every_frame_is_a_body_and_every_limb_is_on_its_hold() =>
        Prop.ForAll(
            Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(150, 200).ToArbitrary(),
            (seed, height) =>
            {
                var (route, body) = (GhostWalls.Boulder(seed), Climber with { HeightCm = height });
                var plan = Plan(route, body);
                PlanAudit audit = new(plan, route, BodyModel.Of(body));
                Assert.InRange(audit.WorstLength, 0, 0.02);
                Assert.InRange(audit.WorstHold, 0, 0.02);
                Assert.True(audit.WorstLimit <= 0.01, $"{seed}: {audit.WorstLimit} degrees beyond a limit");
                Assert.True(audit.WorstTurn <= 12, $"{seed}: {audit.WorstTurn} degrees in a frame");
                Assert.True(audit.IsInFrontOfWall);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    /// <summary>
    /// The body gets from pose to pose of the cheapest stances, or nearly so; where knees were caught on their way, the
    /// ghost wandered about the wall for up to 29 moves.
    /// </summary>
    [Theory]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(63)]
    [InlineData(75)]
    public void Moving_makes_the_cheapest_way_little_dearer(int seed)
    {
        var route = GhostWalls.Boulder(seed);

        var plan = Plan(route, Climber);

        Assert.Equal(1, plan.Bound, Rounding);
        Assert.InRange(plan.Cost / SmallSearch.Cheapest(route, BodyModel.Of(Climber)), 1, 1.35);
    }

    /// <summary>With the few postures alone these walls were said to need a jump, or 25 moves.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(43)]
    [InlineData(96)]
    public void More_postures_are_tried_before_anything_daring(int seed)
    {
        var plan = Plan(GhostWalls.Boulder(seed), Climber);

        Assert.Equal(PostureSet.Many, plan.Postures);
        Assert.All(plan.Steps, step => Assert.Equal((0, 0), (step.Cost.Smearing, step.Cost.Dynamic)));
    }

    [Theory]
    [InlineData(-25)]
    [InlineData(0)]
    [InlineData(30)]
    public void A_ladder_is_climbed_and_ends_with_both_hands_on_its_top(double angle)
    {
        var plan = Plan(GhostWalls.Ladder(angle), Climber);

        Assert.True(plan.IsReachable);
        Assert.Equal("r7", plan.Steps[^1].Holds[Limb.LeftHand]);
        Assert.Equal("r7", plan.Steps[^1].Holds[Limb.RightHand]);
        Assert.Contains("match", plan.Steps[^1].Techniques);
        Assert.All(plan.Steps, step => Assert.True(step.StartMs <= step.LeaveMs && step.ArriveMs <= step.EndMs));
        Assert.Equal(plan.Frames[^1].TimeMs, plan.Frames.Count * 100 - 100);
    }

    [Fact]
    public void Who_has_one_arm_climbs_a_slab_with_it()
    {
        var plan = Plan(GhostWalls.Ladder(-25), Climber with { UnavailableLimbs = [Limb.LeftHand] });

        Assert.True(plan.IsReachable, $"{plan.Outcome}");
        Assert.All(plan.Steps, step => Assert.NotEqual(Limb.LeftHand, step.Limb));
    }

    [Fact]
    public void Who_has_one_leg_climbs_with_it()
    {
        var plan = Plan(GhostWalls.Ladder(0, step: 0.25), Climber with { UnavailableLimbs = [Limb.RightFoot] });

        Assert.True(plan.IsReachable, $"{plan.Outcome}");
        Assert.All(plan.Steps, step => Assert.False(step.Holds.ContainsKey(Limb.RightFoot)));
    }

    [Fact]
    public void Feet_swap_where_that_is_cheapest()
    {
        var plan = Plan(GhostWalls.Boulder(13), Climber);

        var swap = Assert.Single(plan.Steps, step => step.Kind == MoveKind.FootSwap);
        var other = swap.Limb == Limb.LeftFoot ? Limb.RightFoot : Limb.LeftFoot;
        Assert.Equal(plan.Steps[swap.Index - 1].Holds[other], swap.Holds[swap.Limb]);
        Assert.False(swap.Holds.ContainsKey(other));
    }

    [Fact]
    public void A_wall_of_300_holds_is_climbed_by_a_sound_body()
    {
        var route = GhostWalls.Big(1, 300);

        var plan = Plan(route, Climber);

        PlanAudit audit = new(plan, route, BodyModel.Of(Climber));
        Assert.True(plan.IsReachable, $"{plan.Outcome}");
        Assert.True(plan.Bound >= 1);
        Assert.True(audit.WorstLimit <= 0.01, $"{audit.WorstLimit} degrees beyond a limit");
        Assert.InRange(audit.WorstHold, 0, 0.02);
    }

    [Fact]
    public void Poorer_holds_on_a_steeper_wall_are_harder()
    {
        var easy = Plan(GhostWalls.Ladder(0), Climber);
        var hard = Plan(GhostWalls.Ladder(30, type: HoldType.Crimp), Climber);

        Assert.True(hard.Cost > easy.Cost);
        Assert.True(hard.Grade!.Value.Low > easy.Grade!.Value.Low, $"{hard.Grade} against {easy.Grade}");
    }

    [Fact]
    public void What_is_out_of_reach_is_said_to_be_and_by_how_much()
    {
        RouteHold[] holds =
        [
            new("s", HoldType.Jug, HoldRole.Start, 0, 1.4, 0.2, 0.08),
            new("f", HoldType.Jug, HoldRole.Finish, 0, 5, 0.2, 0.08),
        ];

        var plan = Plan(new Route(holds, 0, 0), Climber);

        Assert.Equal(GhostOutcome.Unreachable, plan.Outcome);
        Assert.Empty(plan.Frames);
        Assert.Equal("f", plan.Obstacle!.NextHold);
        Assert.InRange(plan.Obstacle.MissingCm, 50, 300);
    }

    [Fact]
    public void The_same_input_has_the_same_bytes()
    {
        var route = GhostWalls.Boulder(9);

        Assert.Equal(
            JsonSerializer.Serialize(Plan(route, Climber)), JsonSerializer.Serialize(Plan(route, Climber)));
    }

    [Fact]
    public void A_start_that_is_given_is_kept()
    {
        GhostStart start = new(new Dictionary<Limb, string> { [Limb.RightFoot] = "foot2" });

        var plan = GhostPlanner.Default.Plan(GhostWalls.Ladder(0), Climber, start, CancellationToken.None);

        Assert.Equal("foot2", plan.Steps.First(step => step.Limb == Limb.RightFoot).FromHold);
    }

    [Fact]
    public void Planning_ends_when_it_is_told_to()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => GhostPlanner.Default.Plan(GhostWalls.Ladder(0), Climber, null, stop.Token));
    }

    [Fact]
    public void A_route_without_a_finish_is_refused() => Assert.Equal(
        RouteProblem.Finish,
        new Route([new("s", HoldType.Jug, HoldRole.Start, 0, 1.4, 0.2, 0.08)], 0, 0).FindProblem());

    private static GhostPlan Plan(Route route, ClimberBody body) =>
        GhostPlanner.Default.Plan(route, body, null, CancellationToken.None);
}
