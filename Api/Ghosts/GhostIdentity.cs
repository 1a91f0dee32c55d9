using System.Security.Cryptography;
using System.Text.Json;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Ghosts;

/// <summary>Gives ghosts their ids.</summary>
internal static class GhostIdentity
{
    private const int IdBytes = 16;

    /// <summary>
    /// The ghost of a body on a route: the same as long as neither changes. UUID v8 (RFC 9562, section 5.8), SHA-256 of
    /// climber, route, its revision, and what the planner knows of the body.
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
            Injuries = climber.Injuries.Order(StringComparer.Ordinal),
            Unavailable = climber.UnavailableLimbs.Order(StringComparer.Ordinal),
        });
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..IdBytes], bigEndian: true));
    }
}
