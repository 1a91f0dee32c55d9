using Ascension.Coaching.Ghosts.Reporting;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>The holds of an analysis, kept and read back.</summary>
internal sealed class StoredHolds(IResultStore results)
{
    /// <summary>Keeps the holds of the analysis.</summary>
    public Task WriteAsync(Guid analysis, Guid owner, ClimbHolds holds, CancellationToken cancellationToken) =>
        WriteAsync(analysis, owner, OutputKind.Holds, holds, cancellationToken);

    /// <summary>Keeps what the film shows: the holds of the analysis, unless these are a photo's.</summary>
    public Task WriteFilmedAsync(
        Guid analysis, Guid owner, ClimbHolds holds, bool hasPhoto, CancellationToken cancellationToken) =>
        WriteAsync(analysis, owner, hasPhoto ? OutputKind.FilmHolds : OutputKind.Holds, holds, cancellationToken);

    /// <summary>
    /// What the film shows, in wall coordinates; none when nothing was found, or the analysis is from before films were
    /// searched beside photos.
    /// </summary>
    public async Task<IReadOnlyList<ClimbHold>> ReadFilmedAsync(
        Guid analysis, Guid owner, CancellationToken cancellationToken) =>
        await ReadAsync(analysis, owner, OutputKind.FilmHolds, cancellationToken) is { } beside
            ? beside.Holds
            : await ReadAsync(analysis, owner, OutputKind.Holds, cancellationToken) is { Source: HoldSource.Video } seen
                ? seen.Holds
                : [];

    /// <summary>What the photo shows, in metres; none when it was not searched.</summary>
    public async Task<IReadOnlyList<PhotoHold>> ReadWallAsync(
        Guid analysis, Guid owner, PictureScale scale, CancellationToken cancellationToken) =>
        await ReadAsync(analysis, owner, OutputKind.Holds, cancellationToken) is { Source: HoldSource.Photo } photo
            ? scale.ToMetres(photo)
            : [];

    private Task WriteAsync(
        Guid analysis, Guid owner, OutputKind kind, ClimbHolds holds, CancellationToken cancellationToken) =>
        results.WriteOutputAsync(
            analysis, owner, kind, HoldsDocumentCodec.Encode(holds), "application/json", cancellationToken);

    private async Task<ClimbHolds?> ReadAsync(
        Guid analysis, Guid owner, OutputKind kind, CancellationToken cancellationToken) =>
        await results.ReadContentAsync(analysis, owner, kind, cancellationToken) is { } stored
            ? HoldsDocumentCodec.Decode(stored)
            : null;
}
