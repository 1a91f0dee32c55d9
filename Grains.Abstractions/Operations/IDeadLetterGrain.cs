using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Operations;

/// <summary>Keeps analyses that were given up, for operators. Key: <c>"dead:" + shard</c>.</summary>
[Alias("ascension.dead-letters")]
public interface IDeadLetterGrain : IGrainWithStringKey
{
    /// <summary>Keeps a dead letter, replacing an older one of the same analysis.</summary>
    [Alias("add")]
    Task AddAsync(DeadLetter letter);

    /// <summary>All of this shard, newest first.</summary>
    [Alias("list")]
    Task<IReadOnlyList<DeadLetter>> ListAsync();

    /// <summary>Retries the analysis and forgets the letter; false when there is none.</summary>
    [Alias("requeue")]
    Task<bool> RequeueAsync(AnalysisId analysis);

    /// <summary>Forgets the letter, if there is one.</summary>
    [Alias("remove")]
    Task RemoveAsync(AnalysisId analysis);
}
