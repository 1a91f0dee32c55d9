using Ascension.Api.Security.Keys;
using Ascension.Grains.Abstractions.Accounts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Api.Security.Tokens;

/// <summary>Issues access tokens: JWT (RFC 7519), ES256.</summary>
/// <remarks>The tier is not in the token: it changes at once.</remarks>
internal sealed class AccessTokenIssuer(SigningKeyRing ring, IOptions<TokenOptions> options, TimeProvider time)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Issues a token for this climber.</summary>
    public string Issue(UserProfile user)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Dictionary<string, object> claims = new() { [JwtRegisteredClaimNames.Sub] = user.Id.ToString() };
        if (user.IsOperator)
        {
            claims[AccessTokenValidation.RoleClaim] = ApiPolicies.OperatorRole;
        }

        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + options.Value.AccessTokenLifetime,
            Claims = claims,
            SigningCredentials = new(ring.Current.Key, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
