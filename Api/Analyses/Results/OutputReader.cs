using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;

namespace Ascension.Api.Analyses.Results;

/// <summary>Reads outputs for their owner; when there is none, finds out why.</summary>
internal sealed class OutputReader(IResultStore results, IGrainFactory grains)
{
    /// <summary>An output as stored.</summary>
    /// <exception cref="AscensionException"><c>not_found</c> or <c>result_not_ready</c>.</exception>
    public async Task<StoredOutput> ReadAsync(UserId owner, AnalysisId id, OutputKind kind, CancellationToken stop) =>
        await results.ReadOutputAsync(id.Value, owner.Value, kind, stop) ?? throw await ExplainAsync(owner, id);

    private async Task<AscensionException> ExplainAsync(UserId owner, AnalysisId id)
    {
        // Throws not_found for a stranger.
        var status = await grains.Analysis(id).GetStatusAsync(owner);
        return status.State == AnalysisState.Completed
            ? AscensionException.NotFound("result")
            : new(ErrorCodes.ResultNotReady, "The analysis has not completed.");
    }
}
