using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ascension.Api.RateLimits;

/// <summary>Whose allowance, and which.</summary>
/// <param name="Class">Which allowance.</param>
/// <param name="Who">A user id, or an address before sign-in.</param>
internal readonly record struct RatePartition(RateClass Class, string Who)
{
    private const int Ipv6PrefixBytes = 8;

    private static readonly object ItemKey = new();

    /// <summary>The partition of a request: found once, as a failing request loses its endpoint.</summary>
    public static RatePartition Of(HttpContext context)
    {
        if (context.Items[ItemKey] is RatePartition known)
        {
            return known;
        }

        var partition = Find(context);
        context.Items[ItemKey] = partition;
        return partition;
    }

    private static RatePartition Find(HttpContext context)
    {
        var rateClass = context.GetEndpoint()?.Metadata.GetMetadata<RateClassMetadata>()?.Class ?? RateClass.General;
        var user = rateClass == RateClass.Auth ? null : context.User.FindFirstValue(JwtRegisteredClaimNames.Sub);
        return new(rateClass, user ?? Describe(context.Connection.RemoteIpAddress));
    }

    /// <summary>An IPv6 customer owns a whole /64: one address is not one client.</summary>
    private static string Describe(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6PrefixBytes)),
        _ => address.ToString(),
    };
}
