namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>How a climb compares with a ghost. It follows from both, so it is worked out and not kept.</summary>
/// <remarks>Key: comparison id.</remarks>
[Alias("ascension.comparison")]
public interface IComparisonGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Compares. <c>not_found</c> when climb or ghost are not the caller's; <c>result_not_ready</c> while either is
    /// under way; <c>state_conflict</c> when the ghost does not get up; <c>views_do_not_match</c> when the film does
    /// not show the ghost's route.
    /// </summary>
    [Alias("compare")]
    Task<ClimbComparison> CompareAsync(CompareClimb command, CancellationToken cancellationToken);
}
