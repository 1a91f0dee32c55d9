using System.CommandLine;
using System.Diagnostics;
using Ascension.Benchmarks.Reports;
using Ascension.Climbs.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Spectre.Console;

namespace Ascension.Benchmarks.Training;

/// <summary>
/// Time and allocations of making a programme and of adapting it half-way, by its weeks for a climber who fills them,
/// and of making one for each of the climbers of chance that the property tests use.
/// </summary>
internal static class TrainingSuite
{
    private const string Name = "training";
    private const int Days = 5;
    private const int Climbers = 10_290;

    private static readonly int[] Weeks = [4, 12, 26, 52];

    public static Command CreateCommand()
    {
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 500 };
        Command command = new(Name, "Time and allocations of programmes by weeks.") { rounds };
        command.SetAction(arguments => Run(arguments.GetValue(rounds)));
        return command;
    }

    private static void Run(int rounds)
    {
        TrainingFigures[] figures =
        [
            .. Weeks.Select(weeks => Generation(weeks, rounds)),
            .. Weeks.Select(weeks => Adaptation(weeks, rounds)),
            Climbing(),
        ];
        AnsiConsole.Write(ToTable(figures));
        AnsiConsole.WriteLine(ReportFile.Write(Name, new TrainingReport(TimeProvider.System.GetUtcNow(), figures)));
    }

    private static TrainingFigures Generation(int weeks, int rounds)
    {
        var profile = Profile(weeks);
        return Measure("generate", weeks, rounds, _ => ProgrammeGenerator.Default.Generate(profile, [], []));
    }

    private static TrainingFigures Climbing()
    {
        ChanceClimber[] climbers = [.. Enumerable.Range(0, Climbers).Select(number => new ChanceClimber(number))];
        foreach (var climber in climbers)
        {
            climber.Prepare();
        }

        return Measure("generate, climbers of chance", null, Climbers, i => ProgrammeGenerator.Default.Generate(
            climbers[i].Profile, climbers[i].Analyses, climbers[i].Log));
    }

    private static TrainingFigures Adaptation(int weeks, int rounds)
    {
        var programme = ProgrammeGenerator.Default.Generate(Profile(weeks), [], []);
        var today = programme.Profile.Start.AddDays(7 * weeks / 2);
        LoggedSession[] log = [.. programme.Sessions.Where(session => session.Date < today).Select(Done)];
        return Measure("adapt", weeks, rounds, _ => ProgrammeAdapter.Default.Adapt(programme, log, [], today));
    }

    private static LoggedSession Done(PlannedSession session, int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Date = session.Date,
        Type = session.Type,
        Minutes = session.Minutes,
        Rpe = session.Rpe - (number % 3),
        CompletedExercises = [.. session.Exercises.Select(exercise => exercise.ExerciseId)],
    };

    private static TrainingProfile Profile(int weeks) => new()
    {
        GradeSystem = GradeSystem.French,
        CurrentLevel = "7a",
        TargetLevel = "7b",
        Start = new DateOnly(2027, 3, 1),
        Weeks = weeks,
        DaysPerWeek = Days,
        FocusAreas = [TrainingQuality.FingerStrength, TrainingQuality.Technique],
        Equipment = [Equipment.Hangboard, Equipment.PullUpBar, Equipment.Weights, Equipment.Board],
        BirthYear = 1995,
        YearsClimbing = 6,
    };

    private static TrainingFigures Measure(string what, int? weeks, int rounds, Func<int, object> work)
    {
        // As many again before, or the figures are those of code that is still being compiled.
        for (var i = 0; i < rounds; i++)
        {
            work(i);
        }

        var times = new double[rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(times);
        return new(what, weeks, times[rounds / 2], times[(int)(rounds * 0.95)], allocated / 1024.0 / rounds);
    }

    private static Table ToTable(IEnumerable<TrainingFigures> figures)
    {
        var table = new Table().AddColumns("what", "weeks", "p50 ms", "p95 ms", "KiB");
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.What,
                figure.Weeks is { } weeks ? $"{weeks}" : "4-52",
                $"{figure.P50Ms:0.00}",
                $"{figure.P95Ms:0.00}",
                $"{figure.Kibibytes:0}");
        }

        return table;
    }
}
