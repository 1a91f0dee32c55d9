using System.Globalization;
using Ascension.Demo.Accounts;
using Ascension.Demo.Api;
using Spectre.Console;

namespace Ascension.Demo.Screen;

/// <summary>Score, advice, and where to see the whole result.</summary>
internal static class ResultScreen
{
    private const int ShownAdvice = 3;
    private const int ShownIntervals = 3;

    public static void Show(IAnsiConsole console, AnalysisStatus final, Metrics metrics, AdvicePage page)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"score     [bold green]{final.Score}[/] of 100");
        foreach (var (name, score) in metrics.Scores.Where(score => score.Key != "overall"))
        {
            console.MarkupLineInterpolated($"  {name,-12}{score.Value,4}");
        }

        console.WriteLine();
        console.WriteLine(page.Advice.Count == 0 ? "advice    none: nothing stood out" : "advice");
        foreach (var (index, advice) in page.Advice.Take(ShownAdvice).Index())
        {
            ShowAdvice(console, $"{index + 1}.", advice);
        }

        if (page.Praise is not null)
        {
            ShowAdvice(console, "+", page.Praise);
        }
    }

    public static void ShowWhereToLook(IAnsiConsole console, Uri address, DemoAccount account)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"look at   [link]{address}[/]");
        console.MarkupLineInterpolated($"sign in   {account.Email}  {account.Password}");
    }

    private static void ShowAdvice(IAnsiConsole console, string mark, AdviceItem advice)
    {
        var when = string.Join(", ", (advice.Intervals ?? []).Take(ShownIntervals).Select(Timecode));
        console.MarkupLineInterpolated($"  {mark,2} [bold]{advice.Title}[/] [grey]{when}[/]");
        foreach (var text in new[] { advice.Text, advice.Fix }.OfType<string>())
        {
            console.Write(new Padder(new Text(text), new Padding(5, 0, 0, 0)));
        }
    }

    private static string Timecode(Interval interval) => $"{Timecode(interval.StartMs)}-{Timecode(interval.EndMs)}";

    private static string Timecode(int milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds).ToString(@"mm\:ss\.f", CultureInfo.InvariantCulture);
}
