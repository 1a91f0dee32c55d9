using Ascension.Grains.Analysis;
using Microsoft.Extensions.Hosting;

namespace Ascension.Grains.Clustering;

/// <summary>Continues, once this silo has started, what an earlier end of all silos may have left.</summary>
internal sealed class StartedSilo(UnfinishedAnalyses unfinished, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = stoppingToken.Register(() => started.TrySetResult());
        await started.Task;
        await unfinished.WakeAsync(stoppingToken);
    }
}
