using System.CommandLine;
using System.Diagnostics;
using Ascension.Benchmarks.Reports;
using Ascension.Climbs.Choreography;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Coaching.Ghosts.Walls;
using Spectre.Console;

namespace Ascension.Benchmarks.Ghost;

/// <summary>Films of generated climbs on photos of their walls: how many are found, on what else, how fast.</summary>
internal static class RegistrationSuite
{
    private const string Name = "registration";

    private static readonly (string Name, Func<int, WallSight> Sight)[] Sights =
    [
        ("from the front", _ => new()),
        ("both askew by up to 30 degrees", seed => Askew(seed, 30)),
        ("film 30 degrees from the left, photo from the right",
            _ => new() { Film = new(YawDegrees: -30), Photo = new(YawDegrees: 30) }),
        ("askew, colours unknown", seed => Askew(seed, 30) with { IsColourless = true }),
        ("askew, a third missed, a third invented", seed => Askew(seed, 30) with { Missed = 0.33, False = 0.33 }),
        ("askew, 3 cm of noise", seed => Askew(seed, 30) with { NoiseM = 0.03 }),
        ("askew, height guessed 1.6 times too high", seed => Askew(seed, 30) with { Stretch = 1.6 }),
        ("photo not searched: the marked holds alone", _ => new() { IsRouteOnly = true }),
        ("the same, askew", seed => Askew(seed, 30) with { IsRouteOnly = true }),
    ];

    public static Command CreateCommand()
    {
        Option<int> walls = new("--walls") { DefaultValueFactory = _ => 60 };
        Option<int> seed = new("--seed") { DefaultValueFactory = _ => 1 };
        Command command = new(Name, "Films found on photos of their routes, on generated walls.") { walls, seed };
        command.SetAction(arguments => Run(arguments.GetValue(walls), arguments.GetValue(seed)));
        return command;
    }

    private static void Run(int walls, int seed)
    {
        var figures = Sights.Select(one => Measure(one.Name, walls, seed, one.Sight)).ToArray();
        var table = new Table().AddColumns(
            "views", "by holds", "by contacts", "not", "worst hold, cm", "other route", "other wall");
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.Views, $"{figure.ByHolds}", $"{figure.ByContacts}", $"{figure.NotFound}",
                $"{figure.WorstCm:0.0}", $"{figure.OtherRoutes}", $"{figure.OtherWalls}");
        }

        AnsiConsole.Write(table);
        var times = new double[] { 0.5, 3, 8, 20 }.Select(crowd => Time(crowd, seed)).ToArray();
        var clock = new Table().AddColumns(
            "holds on the photo", "holds in the film", "median, ms", "most, ms", "other, ms");
        foreach (var time in times)
        {
            clock.AddRow(
                $"{time.Photo:0}", $"{time.Film:0}", $"{time.MedianMs:0}", $"{time.MostMs:0}", $"{time.OtherMs:0}");
        }

        AnsiConsole.Write(clock);
        AnsiConsole.WriteLine(ReportFile.Write(
            Name, new RegistrationReport(TimeProvider.System.GetUtcNow(), figures, times)));
    }

    private static RegistrationFigures Measure(string views, int walls, int seed, Func<int, WallSight> sight)
    {
        var films = Enumerable.Range(seed, walls).Select(one => Wall(one, sight(one))).ToArray();
        var found = films.Select(film => (Film: film, Climb: Find(film, film.Photo()))).ToArray();
        return new(
            views,
            found.Count(one => one.Climb?.By is FoundBy.Holds),
            found.Count(one => one.Climb?.By is FoundBy.Contacts),
            found.Count(one => one.Climb is null),
            100 * found.Where(one => one.Climb?.By is FoundBy.Holds)
                .Select(one => one.Climb!.Holds.Holds.Max(one.Film.OffM)).DefaultIfEmpty(double.NaN).Max(),
            films.Count(film => Find(film, film.Photo(RouteLine.Other)) is not null),
            films.Where((film, index) => Find(film, films[(index + 1) % walls].Photo()) is not null).Count());
    }

    /// <summary>Of the search by holds alone.</summary>
    private static RegistrationTime Time(double crowd, int seed)
    {
        const int walls = 8;
        var films = Enumerable.Range(seed, walls)
            .Select(one => Wall(one, Askew(one, 30) with { Crowd = crowd })).ToArray();
        TimeOf(films[0], films[0].Photo());
        var times = films.Select(film => TimeOf(film, film.Photo())).Order().ToArray();
        return new(
            films.Average(film => film.Photo().Wall.Count), films.Average(film => film.Seen.Count),
            times[walls / 2], times[^1],
            films.Select((film, index) => TimeOf(film, films[(index + 1) % walls].Photo())).Max());
    }

    private static double TimeOf(FilmedWall film, PhotoRoute photo)
    {
        var start = Stopwatch.GetTimestamp();
        new HoldRegistrar(photo, film.Timeline.Video, FilmedWall.MetresPerPixel)
            .Find(film.Seen, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static FilmedWall Wall(int seed, WallSight sight) =>
        new(SyntheticClimb.Of(new ClimbRecipe { Seed = 9000 + seed, Techniques = seed % 3 }), seed, sight);

    private static WallSight Askew(int seed, double most)
    {
        Random random = new(seed);
        return new() { Film = WallView.Askew(random, most), Photo = WallView.Askew(random, most) };
    }

    private static RouteClimb? Find(FilmedWall film, PhotoRoute photo) => ClimbRegistration.Find(
        film.Timeline, film.Seen, new ClimberBody(100 * FilmedRoute.HeightM, [], []), photo, CancellationToken.None);
}
