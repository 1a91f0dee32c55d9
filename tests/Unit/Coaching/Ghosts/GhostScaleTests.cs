using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Walls;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching.Ghosts;

/// <summary>A body on a wall, and a body and a wall that many times as large.</summary>
public sealed class GhostScaleTests
{
    private const double Shorter = 160;
    private const double Rounding = 1e-6;

    [Fact]
    public void Body_and_wall_together_larger_have_the_same_plan_at_the_same_cost() =>
        Prop.ForAll(
            Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(130, 210).ToArbitrary(),
            (seed, taller) => Compare(
                GhostWalls.Boulder(seed, 8), taller,
                (route, body, sizes) => SmallSearch.Find(route, body, SearchTier.Holds, sizes)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(11, 3));

    [Theory]
    [InlineData(3)]
    [InlineData(14)]
    public void So_it_is_with_jumps(int seed) => Compare(
        GhostWalls.Boulder(seed, 6), 185,
        (route, body, sizes) => SmallSearch.Find(route, body, SearchTier.Dynamics, sizes));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void So_it_is_with_motions_and_a_budget(bool hasSmears) => Compare(
        GhostWalls.Ladder(0, rungs: 5), 185,
        (route, body, sizes) => Search(route, body, sizes, hasSmears ? SearchTier.Smears : SearchTier.Holds));

    [Fact]
    public void So_it_is_on_a_large_wall_that_is_searched_in_a_hurry() =>
        Compare(GhostWalls.Big(2, 60), 185, (route, body, sizes) => Search(route, body, sizes, SearchTier.Holds));

    private static SearchResult Search(Route route, BodyModel body, WallSizes sizes, SearchTier tier) =>
        new RouteSearch(route, body, GhostCosts.Default, SearchLimits.Default, tier, sizes)
            .Find(null, CancellationToken.None);

    private static void Compare(
        Route route, double taller, Func<Route, BodyModel, WallSizes, SearchResult> search)
    {
        var factor = taller / Shorter;
        var small = search(route, Climber(Shorter), WallSizes.Default);
        var large = search(route.Scaled(factor), Climber(taller), WallSizes.Default.Scaled(factor));

        Assert.Equal(small.Moves, large.Moves);
        Assert.Equal(small.IsExhausted, large.IsExhausted);
        Assert.True(
            small.Cost == large.Cost || Math.Abs(small.Cost / large.Cost - 1) < Rounding,
            $"{small.Cost} against {large.Cost}");
    }

    private static BodyModel Climber(double heightCm) => BodyModel.Of(new ClimberBody(heightCm, [], []));
}
