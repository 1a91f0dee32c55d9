using System.Text.Json;
using Ascension.Demo.Api;
using Spectre.Console;

namespace Ascension.Demo.Screen;

/// <summary>Says in words what went wrong, with its code, and what a script should know.</summary>
internal static class ProblemScreen
{
    /// <summary>Whether a failure is one of the service or the network, not of this program.</summary>
    public static bool CanExplain(Exception failure) =>
        failure is ProblemException or HttpRequestException or TaskCanceledException or JsonException or IOException;

    /// <summary>Shows why a request did not succeed.</summary>
    public static int Show(IAnsiConsole console, Exception failure)
    {
        if (failure is not ProblemException problem)
        {
            console.MarkupLineInterpolated($"[red]error[/]: the service cannot be used: {failure.Message}");
            return ExitCodes.Failed;
        }

        Show(console, problem.Code, problem.Message);
        foreach (var (field, complaints) in problem.Errors)
        {
            console.MarkupLineInterpolated($"  {field}: {string.Join(' ', complaints)}");
        }

        if (problem.TraceId is not null)
        {
            console.MarkupLineInterpolated($"  [grey]trace {problem.TraceId}[/]");
        }

        return ExitCodeOf(problem.Code);
    }

    /// <summary>Shows why an analysis did not complete.</summary>
    public static int Show(IAnsiConsole console, AnalysisStatus final)
    {
        var (code, detail) = final.Error ?? new AnalysisError(final.Status, $"The analysis was {final.Status}.");
        Show(console, code, detail);
        return ExitCodeOf(code);
    }

    private static void Show(IAnsiConsole console, string code, string detail) =>
        console.MarkupLineInterpolated($"[red]{code}[/]: {detail}");

    private static int ExitCodeOf(string code) =>
        code == "no_climber_found" ? ExitCodes.NoClimberFound : ExitCodes.Failed;
}
