using System.CommandLine;
using System.Diagnostics;
using Ascension.Benchmarks.Reports;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;
using Spectre.Console;

namespace Ascension.Benchmarks.Ghost;

/// <summary>
/// The ghost on generated walls: against looking at everything, its frames against its body, taller against shorter
/// climbers, and the time on walls of 300 holds.
/// </summary>
internal static class GhostSuite
{
    private const string Name = "ghost";
    private const double Rounding = 1e-9;

    public static Command CreateCommand()
    {
        Option<int> walls = new("--walls") { DefaultValueFactory = _ => 500 };
        Option<int> plans = new("--plans") { DefaultValueFactory = _ => 1000 };
        Option<int> big = new("--big") { DefaultValueFactory = _ => 40 };
        Option<int> seed = new("--seed") { DefaultValueFactory = _ => 1 };
        Command command = new(Name, "Ghosts on generated walls: cheapest, sound, fast.") { walls, plans, big, seed };
        command.SetAction(arguments => Run(
            arguments.GetValue(walls), arguments.GetValue(plans), arguments.GetValue(big), arguments.GetValue(seed)));
        return command;
    }

    private static void Run(int walls, int plans, int big, int seed)
    {
        GhostFigure[] figures =
        [
            .. Optimality(walls, seed), .. Soundness(plans, seed), .. Taller(plans / 10, seed), .. Big(big, seed),
        ];
        var table = new Table().AddColumns("what", "value", "unit");
        foreach (var figure in figures)
        {
            table.AddRow(figure.What, $"{figure.Value:0.###}", figure.Unit);
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(ReportFile.Write(Name, new GhostReport(TimeProvider.System.GetUtcNow(), figures)));
    }

    private static IEnumerable<GhostFigure> Optimality(int walls, int seed)
    {
        var body = BodyModel.Of(Climber(175));
        var (dearer, reachable) = (0, 0);
        for (var i = 0; i < walls; i++)
        {
            var (planned, least) = SmallSearch.Costs(GhostWalls.Boulder(seed + i), body, SearchTier.Holds);
            reachable += double.IsFinite(least) ? 1 : 0;
            dearer += planned == least || Math.Abs(planned - least) < Rounding ? 0 : 1;
        }

        return
        [
            new("small walls", walls, "walls"), new("small walls that can be climbed", reachable, "walls"),
            new("plans not as cheap as the cheapest", dearer, "walls"),
        ];
    }

    private static IEnumerable<GhostFigure> Soundness(int plans, int seed)
    {
        var (reached, frames, length, hold, limit, turn) = (0, 0, 0.0, 0.0, double.NegativeInfinity, 0.0);
        for (var i = 0; i < plans; i++)
        {
            var (route, climber) = (GhostWalls.Boulder(seed + i), Climber(150 + i % 50));
            var plan = Plan(route, climber);
            PlanAudit audit = new(plan, route, BodyModel.Of(climber));
            reached += plan.IsReachable ? 1 : 0;
            frames += plan.Frames.Count;
            (length, hold) = (Math.Max(length, audit.WorstLength), Math.Max(hold, audit.WorstHold));
            (limit, turn) = (Math.Max(limit, audit.WorstLimit), Math.Max(turn, audit.WorstTurn));
        }

        return
        [
            new("plans", plans, "walls"), new("plans that reach the finish", reached, "walls"),
            new("frames", frames, "frames"), new("worst segment length", 100 * length, "%"),
            new("worst distance of a limb from its hold", 100 * hold, "cm"),
            new("worst elbow or knee beyond its limit", limit, "degrees"),
            new("worst turn of elbow or knee in a frame, not dynamic", turn, "degrees"),
        ];
    }

    private static IEnumerable<GhostFigure> Taller(int walls, int seed)
    {
        var (compared, dearer, worst, lost) = (0, 0, 0.0, 0);
        for (var i = 0; i < walls; i++)
        {
            var route = GhostWalls.Boulder(seed + i);
            var shorter = SmallSearch.Cheapest(route, BodyModel.Of(Climber(160)));
            var taller = SmallSearch.Cheapest(route, BodyModel.Of(Climber(185)));
            if (double.IsFinite(shorter))
            {
                compared++;
                lost += double.IsFinite(taller) ? 0 : 1;
                dearer += double.IsFinite(taller) && taller > shorter ? 1 : 0;
                worst = double.IsFinite(taller) ? Math.Max(worst, taller / shorter - 1) : worst;
            }
        }

        return
        [
            new("walls that 160 cm climbs", compared, "walls"), new("dearer for 185 cm", dearer, "walls"),
            new("not climbed by 185 cm", lost, "walls"), new("most dearer", 100 * worst, "%"),
        ];
    }

    private static IEnumerable<GhostFigure> Big(int walls, int seed)
    {
        const int holds = 300;
        List<double> times = [];
        List<double> bounds = [];
        Plan(GhostWalls.Big(seed - 1, holds), Climber(175));
        for (var i = 0; i < walls; i++)
        {
            var route = GhostWalls.Big(seed + i, holds);
            var start = Stopwatch.GetTimestamp();
            var plan = Plan(route, Climber(175));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (plan.IsReachable)
            {
                bounds.Add(plan.Bound);
            }
        }

        times.Sort();
        bounds.Sort();
        return
        [
            new("walls of 300 holds", walls, "walls"), new("of them climbed", bounds.Count, "walls"),
            new("median time", times[walls / 2], "ms"), new("p95 time", times[(int)(walls * 0.95)], "ms"),
            new("median bound", bounds.Count > 0 ? bounds[bounds.Count / 2] : double.NaN, "x"),
        ];
    }

    private static ClimberBody Climber(double height) => new(height, [], []);

    private static GhostPlan Plan(Coaching.Ghosts.Walls.Route route, ClimberBody body) =>
        GhostPlanner.Default.Plan(route, body, null, CancellationToken.None);
}
