using Ascension.Grains.Abstractions.Analysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Analysis;

/// <summary>Holds analyses before a chosen stage, so that a failure test can kill the process right there.</summary>
internal sealed class StageGate(IOptions<StageGateOptions> options, ILogger<StageGate> logger)
{
    public Task PassAsync(AnalysisStage stage, CancellationToken cancellationToken)
    {
        if (options.Value.PauseBeforeStage != stage)
        {
            return Task.CompletedTask;
        }

        logger.LogWarning("Held before stage {Stage}, as configured for failure tests.", stage);
        return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
