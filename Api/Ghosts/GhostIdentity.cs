using System.Text.Json;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Ghosts;

/// <summary>Gives ghosts their ids.</summary>
internal static class GhostIdentity
{
    /// <summary>
    /// The ghost of a body on a route: the same as long as neither changes. It follows from climber, route, its
    /// revision, and what the planner knows of the body.
    /// </summary>
    public static GhostId Of(RouteDetails route, UserProfile climber)
    {
        var source = JsonSerializer.SerializeToUtf8Bytes(new
        {
            Climber = climber.Id.Value,
            Route = route.Id.Value,
            route.Revision,
            climber.Morphology.HeightCm,
            climber.Morphology.ArmSpanCm,
            climber.Morphology.ShoulderHeightCm,
            climber.Morphology.HipHeightCm,
            Injuries = climber.Injuries.Order(StringComparer.Ordinal),
            Unavailable = climber.UnavailableLimbs.Order(StringComparer.Ordinal),
        });
        return new(HashedId.Of(source));
    }
}
