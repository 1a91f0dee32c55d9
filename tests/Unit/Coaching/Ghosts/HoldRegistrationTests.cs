using Ascension.Climbs.Choreography;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Unit.Coaching.Ghosts;

/// <summary>Films found on photos by the holds that both show.</summary>
public sealed class HoldRegistrationTests
{
    private const int Walls = 12;
    private static readonly ClimberBody Climber = new(100 * FilmedRoute.HeightM, [], []);

    [Fact]
    public void A_film_from_the_front_is_found_by_its_holds() => AssertFound(_ => new WallSight());

    [Fact]
    public void Film_and_photo_may_both_be_askew() => AssertFound(seed =>
    {
        Random random = new(seed);
        return new WallSight { Film = WallView.Askew(random, 30), Photo = WallView.Askew(random, 30) };
    });

    [Fact]
    public void A_film_from_the_side_is_found_on_a_photo_from_the_other_side() => AssertFound(_ => new WallSight
    {
        Film = new(YawDegrees: -30),
        Photo = new(YawDegrees: 30),
    });

    [Theory]
    [InlineData(1.6)]
    [InlineData(0.6)]
    public void A_wall_whose_height_was_guessed_is_measured_by_its_climber(double stretch) =>
        AssertFound(_ => new WallSight { Stretch = stretch });

    [Fact]
    public void Colours_help_but_are_not_needed() => AssertFound(_ => new WallSight { IsColourless = true });

    [Fact]
    public void Types_that_are_always_guessed_do_not_mislead() => AssertFound(_ => new WallSight { WrongType = 1 });

    [Fact]
    public void A_hold_in_three_may_be_missing_on_either_side() =>
        AssertFound(_ => new WallSight { Missed = 0.33, False = 0.2 });

    [Fact]
    public void The_film_of_another_wall_is_not_taken_for_it()
    {
        for (var seed = 0; seed < Walls; seed++)
        {
            var (film, other) = (Wall(seed), Wall(seed + 100));

            Assert.Null(Match(film, other.Photo()));
        }
    }

    [Fact]
    public void The_film_of_another_route_of_the_wall_is_refused()
    {
        for (var seed = 0; seed < Walls; seed++)
        {
            var film = Wall(seed);

            Assert.Null(Find(film, film.Photo(RouteLine.Other)));
        }
    }

    [Fact]
    public void A_mirrored_photo_is_of_another_wall()
    {
        for (var seed = 0; seed < Walls; seed++)
        {
            var film = Wall(seed, new WallSight { IsPhotoMirrored = true });

            Assert.Null(Match(film, film.Photo()));
        }
    }

    [Fact]
    public void What_a_photo_shows_twice_is_nowhere()
    {
        var film = Wall(4);
        var photo = film.Photo();
        PhotoRoute twice = photo with
        {
            Wall = [.. photo.Wall, .. photo.Wall.Select(hold => hold with { X = hold.X + 6 })],
        };

        Assert.Null(Match(film, twice));
    }

    [Fact]
    public void Where_few_holds_are_seen_hands_and_feet_tell()
    {
        var film = Wall(2);

        var found = ClimbRegistration.Find(
            film.Timeline, [.. film.Seen.Take(5)], Climber, film.Photo(), TestContext.Current.CancellationToken);

        Assert.Equal(FoundBy.Contacts, found!.By);
    }

    [Fact]
    public void The_same_views_give_the_same_answer()
    {
        var film = Wall(3);

        var (once, again) = (Find(film, film.Photo())!, Find(film, film.Photo())!);

        Assert.Equal(once.Holds.Holds, again.Holds.Holds);
        Assert.Equal(once.Stretch, again.Stretch);
    }

    [Fact]
    public void A_search_that_is_no_longer_wanted_stops()
    {
        var film = Wall(1);

        Assert.Throws<OperationCanceledException>(
            () => ClimbRegistration.Find(film.Timeline, film.Seen, Climber, film.Photo(), new(canceled: true)));
    }

    private static void AssertFound(Func<int, WallSight> sight)
    {
        for (var seed = 0; seed < Walls; seed++)
        {
            var film = Wall(seed, sight(seed));

            var found = Find(film, film.Photo());

            Assert.Equal((seed, FoundBy.Holds), (seed, found?.By));
            Assert.All(found!.Holds.Holds, hold => Assert.InRange(film.OffM(hold), 0, 0.1));
        }
    }

    private static FilmedWall Wall(int seed, WallSight? sight = null) => new(
        SyntheticClimb.Of(new ClimbRecipe { Seed = 6000 + seed, Techniques = seed % 3 }), seed, sight ?? new());

    private static RouteClimb? Find(FilmedWall film, PhotoRoute photo) => ClimbRegistration.Find(
        film.Timeline, film.Seen, Climber, photo, TestContext.Current.CancellationToken);

    /// <summary>By holds alone.</summary>
    private static SightedWall? Match(FilmedWall film, PhotoRoute photo) =>
        new HoldRegistrar(photo, film.Timeline.Video, FilmedWall.MetresPerPixel)
            .Find(film.Seen, TestContext.Current.CancellationToken);
}
