using System.CommandLine;
using Ascension.Benchmarks.Reports;
using Ascension.Climbs.Evaluation;
using Ascension.Climbs.Filming;
using Spectre.Console;

namespace Ascension.Benchmarks.Advice;

/// <summary>
/// How well generated climbs are understood: contacts, moves, centre of mass, detectors, by noise and dropped
/// keypoints; and what the analysis of a three-minute climb costs.
/// </summary>
internal static class AdviceSuite
{
    private const string Name = "advice";

    private static readonly (double Noise, double Dropped)[] Conditions = [(0, 0), (0.01, 0.1), (0.02, 0.25)];

    public static Command CreateCommand()
    {
        Option<int> perFault = new("--per-fault")
        {
            DefaultValueFactory = _ => 9,
            Description = "Climbs with each fault, a third of them in each strength.",
        };
        Option<int> clean = new("--clean")
        {
            DefaultValueFactory = _ => 120,
            Description = "Climbs without fault.",
        };
        Option<int> seed = new("--seed")
        {
            DefaultValueFactory = _ => 90_000,
            Description = "Another one gives other climbs.",
        };
        Command command = new(Name, "Precision and recall of the coach on generated climbs.") { perFault, clean, seed };
        command.SetAction((arguments, stop) => Task.Run(
            () => Run(arguments.GetValue(perFault), arguments.GetValue(clean), arguments.GetValue(seed), stop), stop));
        return command;
    }

    private static void Run(int perFault, int clean, int seed, CancellationToken stop)
    {
        var recipes = ClimbSuite.Create(perFault, clean, seed);
        List<ConditionFigures> conditions = [];
        foreach (var (noise, dropped) in Conditions)
        {
            Shot shot = new() { Noise = noise, Dropped = dropped, Seed = seed };
            conditions.Add(ConditionFigures.Of(shot, ClimbStudy.Judge(recipes, shot, stop)));
        }

        AdviceReport report = new(
            TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, recipes.Count, conditions,
            AnalysisCost.OfThreeMinutes(stop));
        Print(report);
        AnsiConsole.WriteLine(ReportFile.Write(Name, report));
    }

    private static void Print(AdviceReport report)
    {
        foreach (var condition in report.Conditions)
        {
            AnsiConsole.WriteLine(
                $"{report.Climbs} climbs, noise {condition.Noise:P0} of body height, {condition.Dropped:P0} dropped: "
                + $"contacts F1 {condition.ContactsF1:0.000}, moves F1 {condition.MovesF1:0.000}, "
                + $"centre of mass off by {condition.MassErrorMean:P2} (worst climb {condition.MassErrorWorst:P2})");
        }

        Table table = new();
        table.AddColumn("detector");
        foreach (var condition in report.Conditions)
        {
            table.AddColumn($"P / R at {condition.Noise:P0}, {condition.Dropped:P0}");
        }

        foreach (var fault in report.Conditions[0].Detectors)
        {
            table.AddRow([fault.Id, .. report.Conditions.Select(condition => Figures(condition, fault.Id))]);
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"a climb of {report.Cost.ClimbSeconds:0} s: {report.Cost.CpuMs:0} ms of processor time warm, "
            + $"{report.Cost.FirstCpuMs:0} ms the first time");
    }

    private static string Figures(ConditionFigures condition, string id)
    {
        var figures = condition.Detectors.Single(detector => detector.Id == id);
        return $"{figures.Precision:0.00} / {figures.Recall:0.00}";
    }
}
