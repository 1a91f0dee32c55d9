using Ascension.Demo.Api;
using Ascension.Demo.Live;
using Spectre.Console;

namespace Ascension.Demo.Screen;

/// <summary>A bar that moves as the hub tells.</summary>
internal static class ProgressScreen
{
    /// <summary>Shows an analysis until it has ended, and returns how.</summary>
    public static Task<AnalysisStatus> ShowAsync(
        IAnsiConsole console, AnalysisWatcher watcher, Guid analysis, CancellationToken stop) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask(Describe("pending", null));
                await foreach (var status in watcher.WatchAsync(analysis, stop))
                {
                    bar.Description = Describe(status.Stage ?? status.Status, status.QueuePosition);
                    bar.Value = status.Status == AnalysisStatus.Completed ? 100 : Math.Max(bar.Value, status.Progress);
                    if (status.IsFinal)
                    {
                        bar.StopTask();
                        return status;
                    }
                }

                throw new InvalidOperationException("An analysis is watched until it has ended.");
            });

    private static string Describe(string stage, int? queuePosition) =>
        stage.Replace('_', ' ') + (queuePosition is { } position ? $" (place {position})" : "");
}
