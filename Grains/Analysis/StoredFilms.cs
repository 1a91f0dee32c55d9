using Ascension.Grains.Ghosts;

namespace Ascension.Grains.Analysis;

/// <summary>What is needed to find the film of an analysis on a photo, read back.</summary>
internal sealed class StoredFilms(StoredSkeletons skeletons, StoredHolds holds)
{
    /// <exception cref="AnalysisFaultException">The skeletons are gone.</exception>
    public async Task<FilmedClimb> ReadAsync(Guid analysis, Guid owner, CancellationToken cancellationToken) => new(
        await skeletons.ReadAsync(analysis, owner, cancellationToken),
        await holds.ReadFilmedAsync(analysis, owner, cancellationToken));

    /// <summary>The climbed route with the wall of its photo as the analysis found it.</summary>
    public async Task<ClimbedRoute> ReadRouteAsync(
        Guid analysis, Guid owner, ClimbedRoute climbed, CancellationToken cancellationToken) =>
        climbed with { Wall = await holds.ReadWallAsync(analysis, owner, climbed.Scale, cancellationToken) };
}
