using Ascension.Demo.Api;
using Ascension.Demo.Live;
using Spectre.Console;

namespace Ascension.Demo.Screen;

/// <summary>Shows an analysis as the hub tells of it: a bar on a terminal, a line per stage elsewhere.</summary>
internal static class ProgressScreen
{
    /// <summary>Shows an analysis until it has ended, and returns how.</summary>
    public static Task<AnalysisStatus> ShowAsync(
        IAnsiConsole console, AnalysisWatcher watcher, Guid analysis, CancellationToken stop) =>
        console.Profile.Capabilities.Interactive
            ? DrawAsync(console, watcher, analysis, stop)
            : WriteAsync(console, watcher, analysis, stop);

    private static Task<AnalysisStatus> DrawAsync(
        IAnsiConsole console, AnalysisWatcher watcher, Guid analysis, CancellationToken stop) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask("starting");
                var final = await FollowAsync(watcher, analysis, Move, stop);
                bar.Value = final.Status == AnalysisStatus.Completed ? bar.MaxValue : bar.Value;
                bar.StopTask();
                return final;

                void Move(AnalysisStatus status)
                {
                    bar.Description = Describe(status);
                    bar.Value = Math.Max(bar.Value, status.Progress);
                }
            });

    private static Task<AnalysisStatus> WriteAsync(
        IAnsiConsole console, AnalysisWatcher watcher, Guid analysis, CancellationToken stop)
    {
        string? written = null;
        return FollowAsync(watcher, analysis, Write, stop);

        void Write(AnalysisStatus status)
        {
            var line = $"{status.Progress / 10 * 10,3} %  {Describe(status)}";
            if (line != written)
            {
                console.WriteLine(line);
                written = line;
            }
        }
    }

    private static async Task<AnalysisStatus> FollowAsync(
        AnalysisWatcher watcher, Guid analysis, Action<AnalysisStatus> show, CancellationToken stop)
    {
        await foreach (var status in watcher.WatchAsync(analysis, stop))
        {
            if (status.IsFinal)
            {
                return status;
            }

            show(status);
        }

        throw new InvalidOperationException("An analysis is watched until it has ended.");
    }

    private static string Describe(AnalysisStatus status)
    {
        var stage = (status.Stage ?? status.Status).Replace('_', ' ');
        return status.QueuePosition is { } position ? $"{stage} (place {position})" : stage;
    }
}
