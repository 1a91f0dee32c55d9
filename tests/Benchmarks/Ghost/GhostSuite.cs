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
        Option<int> big = new("--big") { DefaultValueFactory = _ => 100 };
        Option<int> seed = new("--seed") { DefaultValueFactory = _ => 1 };
        Option<int> pairs = new("--pairs") { DefaultValueFactory = _ => 200 };
        Command command = new(Name, "Ghosts on generated walls: cheapest, sound, fast; 0 leaves a part out.")
        {
            walls, plans, pairs, big, seed,
        };
        command.SetAction(arguments => Run(
        [
            .. Part(arguments.GetValue(walls), arguments.GetValue(seed), Optimality),
            .. Part(arguments.GetValue(plans), arguments.GetValue(seed), Soundness),
            .. Part(arguments.GetValue(pairs), arguments.GetValue(seed), Taller),
            .. Part(arguments.GetValue(big), arguments.GetValue(seed), Big),
        ]));
        return command;
    }

    private static IEnumerable<GhostFigure> Part(
        int walls, int seed, Func<int, int, IEnumerable<GhostFigure>> measure) =>
        walls > 0 ? measure(walls, seed) : [];

    private static void Run(GhostFigure[] figures)
    {
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
        var costs = Numbers(walls)
            .Select(i => SmallSearch.Costs(GhostWalls.Boulder(seed + i), body, SearchTier.Holds)).ToArray();
        return
        [
            new("small walls", walls, "walls"),
            new("small walls that can be climbed", costs.Count(cost => double.IsFinite(cost.Least)), "walls"),
            new(
                "plans not as cheap as the cheapest",
                costs.Count(cost => cost.Planned != cost.Least && !(Math.Abs(cost.Planned - cost.Least) < Rounding)),
                "walls"),
        ];
    }

    private static IEnumerable<GhostFigure> Soundness(int plans, int seed)
    {
        var audits = Numbers(plans).Select(i =>
        {
            var (route, climber) = (GhostWalls.Boulder(seed + i), Climber(150 + i % 50));
            var plan = Plan(route, climber);
            return (plan.IsReachable, plan.Frames.Count, Audit: new PlanAudit(plan, route, BodyModel.Of(climber)));
        }).ToArray();
        double Worst(Func<PlanAudit, double> figure) => audits.Max(one => figure(one.Audit));
        return
        [
            new("plans", plans, "walls"),
            new("plans that reach the finish", audits.Count(one => one.IsReachable), "walls"),
            new("frames", audits.Sum(one => one.Count), "frames"),
            new("worst segment length", 100 * Worst(audit => audit.WorstLength), "%"),
            new("worst distance of a limb from its hold", 100 * Worst(audit => audit.WorstHold), "cm"),
            new("elbow or knee beyond its limit", Worst(audit => audit.WorstBend), "degrees"),
            new("shoulder beyond its limit", Worst(audit => audit.WorstShoulder), "degrees"),
            new("hip beyond its limit", Worst(audit => audit.WorstHip), "degrees"),
            new("ankle beyond its limit", Worst(audit => audit.WorstAnkle), "degrees"),
            new("waist beyond its limit", Worst(audit => audit.WorstWaist), "degrees"),
            new("worst turn of elbow or knee in a frame, not dynamic", Worst(audit => audit.WorstTurn), "degrees"),
        ];
    }

    /// <summary>The same wall for a shorter and a taller climber.</summary>
    private static IEnumerable<GhostFigure> Taller(int walls, int seed)
    {
        const double shorter = 160;
        const double taller = 185;
        var costs = Numbers(walls).Select(i =>
        {
            var route = GhostWalls.Boulder(seed + i);
            return (
                Short: SmallSearch.Cheapest(route, BodyModel.Of(Climber(shorter))),
                Tall: SmallSearch.Cheapest(route, BodyModel.Of(Climber(taller))));
        }).Where(cost => double.IsFinite(cost.Short)).ToArray();
        var dearer = costs.Where(cost => double.IsFinite(cost.Tall))
            .Select(cost => cost.Tall / cost.Short - 1).Where(share => share > 0).Order().ToArray();
        return
        [
            new("walls that 160 cm climbs", costs.Length, "walls"), new("dearer for 185 cm", dearer.Length, "walls"),
            new("not climbed by 185 cm", costs.Count(cost => !double.IsFinite(cost.Tall)), "walls"),
            new("median of the dearer", dearer.Length > 0 ? 100 * dearer[dearer.Length / 2] : 0, "%"),
            new("most dearer", 100 * dearer.LastOrDefault(), "%"),
        ];
    }

    /// <summary>Numbers from 0, looked at on all cores but in order; for what is not timed.</summary>
    private static ParallelQuery<int> Numbers(int count) => ParallelEnumerable.Range(0, count).AsOrdered();

    private static IEnumerable<GhostFigure> Big(int walls, int seed)
    {
        const int holds = 300;
        List<double> times = [];
        List<double> bounds = [];
        for (var warm = 1; warm <= 3; warm++)
        {
            Plan(GhostWalls.Big(seed - warm, holds), Climber(175));
        }

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
