using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>The holds of an analysis, kept and read back.</summary>
internal sealed class StoredHolds(IResultStore results)
{
    public Task WriteAsync(Guid analysis, Guid owner, ClimbHolds holds, CancellationToken cancellationToken) =>
        results.WriteOutputAsync(
            analysis, owner, OutputKind.Holds, HoldsDocumentCodec.Encode(holds), "application/json", cancellationToken);

    /// <summary>The holds in wall coordinates; none when a photo was given instead, or nothing was found.</summary>
    public async Task<IReadOnlyList<Hold>> ReadFilmedAsync(
        Guid analysis, Guid owner, CancellationToken cancellationToken)
    {
        var stored = await results.ReadContentAsync(analysis, owner, OutputKind.Holds, cancellationToken);
        return stored is not null && HoldsDocumentCodec.Decode(stored) is { Source: HoldSource.Video } seen
            ? [.. seen.Holds.Select(hold => new Hold(hold.Id, hold.Type, hold.X, hold.Y, hold.Box))]
            : [];
    }
}
