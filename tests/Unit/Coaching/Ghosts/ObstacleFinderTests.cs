using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Explanation;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching.Ghosts;

public sealed class ObstacleFinderTests
{
    [Fact]
    public void Who_hangs_by_one_hand_alone_is_told_the_next_hold_and_what_is_missing()
    {
        const double step = 1.9;
        ClimberBody climber = new(170, [], []);
        var body = BodyModel.Of(climber);
        RouteSearch tried = new(
            GhostWalls.Ladder(0, step, 4), body, GhostCosts.Default, new SearchLimits(), SearchTier.Dynamics);
        var supports = tried.Wall.Supports;
        var rungs = Enumerable.Range(0, supports.Count)
            .Where(i => supports[i].IsForHands).OrderBy(i => supports[i].Place.Y).ToArray();
        Stance hanging = new((short)rungs[0], Stance.Free, Stance.Free, Stance.Free);
        SearchResult stuck = new(
            null, hanging, double.PositiveInfinity, 0, IsExhausted: true, Frontier: hanging);

        var obstacle = new ObstacleFinder(tried, GhostCosts.Default)
            .Find(stuck, climber, null, TestContext.Current.CancellationToken);

        var (from, next) = (supports[rungs[0]], supports[rungs[1]]);
        Assert.Equal(from.HoldId, Assert.Single(obstacle.Holds).Value);
        Assert.Equal(next.HoldId, obstacle.NextHold);
        Assert.Equal(
            100 * (from.Place.DistanceTo(next.Place) - 0.92 * body.Span(Limb.LeftHand, Limb.RightHand)),
            obstacle.MissingCm,
            1e-9);
    }
}
