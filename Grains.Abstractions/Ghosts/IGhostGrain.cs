using Ascension.Grains.Abstractions.Identity;
using Orleans.Concurrency;

namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>
/// What one body does on one route. The id follows from both, so asking again for the same is answered from what is
/// kept. Key: ghost id.
/// </summary>
[Alias("ascension.ghost")]
public interface IGhostGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Begins planning; doing so again changes nothing, unless planning failed: then it begins again.
    /// <c>invalid_request</c> names what the planner has no model of.
    /// </summary>
    [Alias("plan")]
    Task<GhostStatus> PlanAsync(PlanGhost command);

    /// <summary>Stops planning and forgets the ghost; called by its route, also for one that is not there.</summary>
    [Alias("delete"), AlwaysInterleave]
    Task DeleteAsync(UserId owner);

    /// <summary>Where it stands; <c>not_found</c> when the caller is not the owner.</summary>
    [Alias("status"), AlwaysInterleave]
    Task<GhostStatus> GetStatusAsync(UserId caller);
}
