using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Wakes unfinished analyses when a silo starts, so that a restart costs seconds instead of the watchdog's minute.
/// The watchdog stays the guarantee; this only makes it fast.
/// </summary>
internal sealed class UnfinishedAnalyses(
    IGrainFactory grains,
    IResultStore results,
    IHostApplicationLifetime lifetime,
    IOptions<AnalysisRunOptions> options,
    ILogger<UnfinishedAnalyses> logger) : BackgroundService
{
    private const int AtOnce = 16;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.ResumeOnStart)
        {
            return;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = stoppingToken.Register(() => started.TrySetResult());
        await started.Task;
        try
        {
            await Parallel.ForEachAsync(
                results.ListUnfinishedAnalysesAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                async (id, _) => await grains.Analysis(new AnalysisId(id)).ResumeAsync());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Unfinished analyses could not be woken; their watchdogs will.");
        }
    }
}
