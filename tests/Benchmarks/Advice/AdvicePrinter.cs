using System.Globalization;
using Spectre.Console;

namespace Ascension.Benchmarks.Advice;

/// <summary>Prints what the advice suite found.</summary>
internal static class AdvicePrinter
{
    public static void Print(AdviceReport report)
    {
        foreach (var condition in report.Conditions)
        {
            AnsiConsole.WriteLine(
                $"{report.Climbs} climbs, noise {condition.Noise:P0} of body height, {condition.Dropped:P0} dropped: "
                + $"contacts F1 {condition.ContactsF1:0.000}, moves F1 {condition.MovesF1:0.000}, "
                + $"centre of mass off by {condition.MassErrorMean:P2} (worst climb {condition.MassErrorWorst:P2})");
        }

        AnsiConsole.WriteLine(
            "P precision, R recall of all, then recall of the faults planted just so, plainly and gravely; "
            + "not judged: the share of climbs, of techniques that of hand moves, that may be told or not, "
            + "and how often they were");
        AnsiConsole.Write(Table(report, "detector", condition => condition.Detectors));
        AnsiConsole.Write(Table(report, "technique", condition => condition.Techniques));
        AnsiConsole.WriteLine(
            $"a climb of {report.Cost.ClimbSeconds:0} s: {report.Cost.CpuMs:0} ms of processor time warm, "
            + $"{report.Cost.FirstCpuMs:0} ms the first time");
    }

    private static Table Table(
        AdviceReport report, string what, Func<ConditionFigures, IReadOnlyList<FindingFigures>> findings)
    {
        Table table = new();
        table.AddColumn(what);
        table.AddColumn("not judged, told there");
        foreach (var condition in report.Conditions)
        {
            table.AddColumn($"P / R at {condition.Noise:P0}, {condition.Dropped:P0}");
        }

        foreach (var (index, finding) in findings(report.Conditions[0]).Index())
        {
            table.AddRow([
                finding.Id,
                Unjudged(finding),
                .. report.Conditions.Select(condition => Row(findings(condition)[index]))]);
        }

        return table;
    }

    private static string Unjudged(FindingFigures finding) => string.Create(
        CultureInfo.InvariantCulture, $"{100 * finding.UnjudgedShare:0} %, {finding.Excused}");

    private static string Row(FindingFigures finding) => string.Join(' ', [
        string.Create(CultureInfo.InvariantCulture, $"{finding.Precision:0.00} / {finding.Recall:0.00}"),
        .. finding.Strengths.Select(kind => kind.Recall.ToString("0.00", CultureInfo.InvariantCulture))]);
}
