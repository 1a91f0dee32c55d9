using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Timeline;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>What the vision stage saw, read back.</summary>
internal sealed class StoredSkeletons(IResultStore results)
{
    /// <exception cref="AnalysisFaultException">They are gone.</exception>
    public async Task<SkeletonTimeline> ReadAsync(Guid analysis, Guid owner, CancellationToken cancellationToken)
    {
        var stored = await results.ReadContentAsync(analysis, owner, OutputKind.Skeleton, cancellationToken)
            ?? throw new AnalysisFaultException(
                new AnalysisError(ErrorCodes.AnalysisFailed, "The skeletons are gone.", Retryable: true));
        return SkeletonDocumentCodec.Decode(stored).Timeline;
    }
}
