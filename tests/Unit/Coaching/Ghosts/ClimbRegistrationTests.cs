using Ascension.Climbs.Choreography;
using Ascension.Climbs.Filming;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching.Ghosts;

public sealed class ClimbRegistrationTests
{
    private const int Climbs = 12;
    private static readonly ClimberBody Climber = new(100 * FilmedRoute.HeightM, [], []);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1.6)]
    [InlineData(false, 0.6)]
    public void A_film_is_found_on_the_photo_of_its_route(bool isScaleKnown, double stretch)
    {
        for (var seed = 0; seed < Climbs; seed++)
        {
            var climb = Climb(seed);
            var film = Film(climb, seed);

            var found = Find(film, FilmedRoute.Of(climb, seed, stretch), isScaleKnown);

            Assert.NotNull(found);
            var truth = film.Holds.Holds.ToDictionary(hold => hold.Id);
            Assert.All(found.Holds.Holds, hold => Assert.InRange(DistanceCm(hold, truth[hold.Id]), 0, 12));
            Assert.Equal(stretch, found.Stretch, 0.1 * stretch);
        }
    }

    [Fact]
    public void The_trace_is_in_metres_of_the_route_and_knows_its_holds()
    {
        var climb = Climb(3);
        var route = FilmedRoute.Of(climb, 3);
        var byId = route.Holds.ToDictionary(hold => hold.Id);

        var trace = Find(Film(climb, 3), route)!.Trace;

        var hands = trace.Contacts.Where(contact => contact.Limb is Limb.LeftHand or Limb.RightHand).ToList();
        Assert.NotEmpty(hands);
        Assert.All(hands, contact =>
        {
            var hold = byId[contact.HoldId!];
            var point = trace.Points.MinBy(one => Math.Abs(one.TimeMs - (contact.StartMs + contact.EndMs) / 2))!;
            var hand = contact.Limb == Limb.LeftHand ? point.LeftHand : point.RightHand;
            Assert.InRange(Math.Abs(hand.X - hold.X), 0, 0.2);
            Assert.InRange(Math.Abs(hand.Y - hold.Y), 0, 0.2);
        });
    }

    [Fact]
    public void The_start_is_where_the_limbs_were_before_the_first_move()
    {
        var climb = Climb(5);
        var first = climb.Truth.Moves.Min(move => move.When.Start);
        var truth = climb.Truth.Contacts.Where(contact => contact.When.Start < first && contact.When.End >= first - 0.1)
            .GroupBy(contact => contact.Limb).ToDictionary(group => group.Key, group => group.Last().HoldId);

        var start = Find(Film(climb, 5), FilmedRoute.Of(climb, 5))!.Start.Holds;

        Assert.All(
            start.Where(pair => pair.Key is Limb.LeftHand or Limb.RightHand),
            pair => Assert.Equal(truth[pair.Key], pair.Value));
        Assert.Equal(2, start.Keys.Count(limb => limb is Limb.LeftHand or Limb.RightHand));
    }

    [Fact]
    public void A_film_of_another_route_is_hardly_ever_taken_for_it()
    {
        var taken = Enumerable.Range(0, Climbs).Count(seed =>
            Find(Film(Climb(seed), seed), FilmedRoute.Of(Climb(seed + 500), seed)) is not null);

        Assert.InRange(taken, 0, 1);
    }

    [Fact]
    public void What_fits_a_route_twice_fits_it_nowhere()
    {
        var climb = Climb(7);
        var route = FilmedRoute.Of(climb, 7);
        var twice = route with
        {
            Holds = [.. route.Holds, .. route.Holds.Select(hold => hold with { Id = $"{hold.Id}'", X = hold.X + 3 })],
        };

        Assert.Null(Find(Film(climb, 7), twice));
    }

    [Fact]
    public void A_mirrored_photo_is_not_of_the_route()
    {
        var climb = Climb(9);
        var route = FilmedRoute.Of(climb, 9);

        Assert.Null(Find(
            Film(climb, 9), route with { Holds = [.. route.Holds.Select(hold => hold with { X = -hold.X })] }));
    }

    private static SyntheticClimb Climb(int seed) =>
        SyntheticClimb.Of(new ClimbRecipe { Seed = 4000 + seed, Techniques = seed % 3 });

    private static Film Film(SyntheticClimb climb, int seed) =>
        Camera.Shoot(climb, new Shot { Noise = 0.01, Dropped = 0.1, Seed = seed, PanPx = seed % 2 * 200 });

    private static RouteClimb? Find(Film film, Route route, bool isScaleKnown = true) => ClimbRegistration.Find(
        film.Timeline, [], Climber, new(route, isScaleKnown, []), TestContext.Current.CancellationToken);

    private static double DistanceCm(Hold one, Hold other)
    {
        var (x, y) = ((one.X - other.X) * Camera.Width, (one.Y - other.Y) * Camera.Height);
        return Math.Sqrt(x * x + y * y) / Camera.PixelsPerBodyHeight * 100 * FilmedRoute.HeightM;
    }
}
