using Ascension.Api.Security.Keys;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Api.Security.Tokens;

/// <summary>What an access token must be to be believed.</summary>
internal static class AccessTokenValidation
{
    /// <summary>Name of the claim that keeps the role.</summary>
    public const string RoleClaim = "role";

    /// <summary>How much clocks may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>The checks: ES256 with a key of ours, issuer, audience, life time by the injected clock.</summary>
    public static TokenValidationParameters Parameters(TokenOptions options, SigningKeyRing ring, TimeProvider time) =>
        new()
        {
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = ["JWT"],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidIssuer = options.Issuer,
            ValidAudience = options.Audience,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeyResolver = (_, _, kid, _) => ring.Find(kid),
            LifetimeValidator = (from, to, _, _) => IsAlive(from, to, time.GetUtcNow().UtcDateTime),
            NameClaimType = JwtRegisteredClaimNames.Sub,
            RoleClaimType = RoleClaim,
        };

    private static bool IsAlive(DateTime? from, DateTime? to, DateTime now) =>
        to is { } end && now < end + ClockSkew && (from is not { } start || now >= start - ClockSkew);
}
