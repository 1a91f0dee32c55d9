using Ascension.Storage.Progress;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Records the figures of analyses that completed before figures were kept, once, after the first start with this
/// version. What an interruption leaves is done after the next start.
/// </summary>
internal sealed class ProgressBacklog(
    IProgressStore progress,
    ProgressRecorder recorder,
    IHostApplicationLifetime lifetime,
    ILogger<ProgressBacklog> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = stoppingToken.Register(() => started.TrySetResult());
        await started.Task;
        try
        {
            await foreach (var climb in progress.ListBacklogAsync(stoppingToken))
            {
                await recorder.RecordAsync(climb.Analysis, climb.User, climb.ClimbedAt, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Earlier analyses are missing from progress until the next start.");
        }
    }
}
