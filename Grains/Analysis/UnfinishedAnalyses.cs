using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Wakes every analysis that has not ended, so that a restart or a lost silo costs seconds instead of the watchdog's
/// minute. The watchdog stays the guarantee; this only makes it fast.
/// </summary>
internal sealed class UnfinishedAnalyses(
    IGrainFactory grains,
    IResultStore results,
    IOptions<AnalysisRunOptions> options,
    ILogger<UnfinishedAnalyses> logger)
{
    private const int AtOnce = 16;

    public async Task WakeAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.ResumeOnStart)
        {
            return;
        }

        try
        {
            await Parallel.ForEachAsync(
                results.ListUnfinishedAnalysesAsync(cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (id, _) => await WakeAsync(new AnalysisId(id)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Unfinished analyses could not be listed; their watchdogs will wake them.");
        }
    }

    /// <summary>One that does not answer keeps none of the others asleep.</summary>
    private async Task WakeAsync(AnalysisId id)
    {
        try
        {
            await grains.Analysis(id).ResumeAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Analysis {Analysis} could not be woken; its watchdog will.", id);
        }
    }
}
