using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Operations;

/// <summary>Spreads dead letters over a fixed number of grains.</summary>
public static class DeadLetterShards
{
    /// <summary>Number of shards.</summary>
    public const int Count = 16;

    /// <summary>The shard of an analysis, from the random tail of its id.</summary>
    public static int ShardOf(AnalysisId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes);
        return bytes[15] % Count;
    }
}
