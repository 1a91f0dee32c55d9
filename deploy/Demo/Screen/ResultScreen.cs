using System.Globalization;
using Ascension.Demo.Accounts;
using Ascension.Demo.Api;
using Spectre.Console;

namespace Ascension.Demo.Screen;

/// <summary>Score, advice, and where to see the whole result.</summary>
internal static class ResultScreen
{
    private const int ShownAdvice = 3;
    private const int TextColumn = 5;

    public static void Show(IAnsiConsole console, AnalysisStatus final, Metrics metrics, AdvicePage page)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"score     [bold green]{final.Score}[/] of 100");
        foreach (var (name, score) in metrics.Scores.Where(score => score.Key != "overall"))
        {
            console.MarkupLineInterpolated($"  {name,-12}{score.Value,4}");
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"advice    {page.Summary}");
        foreach (var (index, advice) in page.Advice.Take(ShownAdvice).Index())
        {
            var when = Timecodes(advice.Intervals);
            console.MarkupLineInterpolated($"  {index + 1}. [bold]{advice.Title}[/]  [blue]{when}[/]");
            WriteIndented(console, advice.Explanation);
            WriteIndented(console, advice.Fix);
        }

        foreach (var praise in page.Praise)
        {
            console.MarkupLineInterpolated($"  +  [green]{praise.Text}[/]");
        }
    }

    public static void ShowWhereToLook(IAnsiConsole console, Uri address, DemoAccount account)
    {
        // Past the console's own line breaking, which would cut the address in two on a narrow screen.
        console.Profile.Out.Writer.WriteLine($"\nlook at   {address}\nsign in   {account.Email}  {account.Password}");
    }

    private static void WriteIndented(IAnsiConsole console, string text) =>
        console.Write(new Padder(new Text(text), new Padding(TextColumn, 0, 0, 0)));

    private static string Timecodes(IReadOnlyList<Interval> intervals) => string.Join(
        ", ", intervals.Select(interval => $"{Timecode(interval.StartMs)}-{Timecode(interval.EndMs)}"));

    private static string Timecode(int milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds).ToString(@"mm\:ss\.f", CultureInfo.InvariantCulture);
}
