using System.CommandLine;
using Ascension.Benchmarks.Reports;
using Ascension.Climbs.Choreography;
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
            DefaultValueFactory = _ => 36,
            Description = "Climbs with each fault, a third of them in each strength.",
        };
        Option<int> clean = new("--clean")
        {
            DefaultValueFactory = _ => 300,
            Description = "Climbs without fault.",
        };
        Option<int> seed = new("--seed")
        {
            DefaultValueFactory = _ => 90_000,
            Description = "Another one gives other climbs.",
        };
        Option<bool> complaints = new("--complaints")
        {
            Description = "Names every climb in which something was missed or invented.",
        };
        Command command = new(Name, "Precision and recall of the coach on generated climbs.")
        {
            perFault, clean, seed, complaints,
        };
        command.SetAction((arguments, stop) => Task.Run(
            () => Run(
                ClimbSuite.Create(
                    arguments.GetValue(perFault), arguments.GetValue(clean), arguments.GetValue(seed)),
                arguments.GetValue(seed),
                arguments.GetValue(complaints),
                stop),
            stop));
        return command;
    }

    private static void Run(
        IReadOnlyList<ClimbRecipe> recipes, int seed, bool withComplaints, CancellationToken stop)
    {
        List<ConditionFigures> conditions = [];
        foreach (var (noise, dropped) in Conditions)
        {
            Shot shot = new() { Noise = noise, Dropped = dropped, Seed = seed };
            var result = ClimbStudy.Judge(recipes, shot, stop);
            conditions.Add(ConditionFigures.Of(shot, result));
            foreach (var complaint in withComplaints ? result.Complaints : [])
            {
                AnsiConsole.WriteLine($"noise {noise:P0}: {complaint}");
            }
        }

        AdviceReport report = new(
            TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, recipes.Count, conditions,
            AnalysisCost.OfThreeMinutes(stop));
        AdvicePrinter.Print(report);
        AnsiConsole.WriteLine(ReportFile.Write(Name, report));
    }
}
