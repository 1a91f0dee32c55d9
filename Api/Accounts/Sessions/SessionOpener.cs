using Ascension.Api.Accounts.Profiles;
using Ascension.Api.Security.Tokens;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Opens, renews and closes sessions.</summary>
internal sealed class SessionOpener(
    IGrainFactory grains, AccessTokenIssuer issuer, IOptions<TokenOptions> options, TimeProvider time)
{
    private readonly TokenOptions _options = options.Value;

    /// <summary>Opens a session for somebody whose password was found right.</summary>
    public async Task<SessionResponse> OpenAsync(UserId user, string? upgradedPasswordHash)
    {
        var token = RefreshToken.Create(user);
        var profile = await grains.User(user)
            .OpenSessionAsync(new(token.Hash, RefreshTokenEnd(), upgradedPasswordHash));
        return Respond(profile, token);
    }

    /// <summary>Exchanges a refresh token for a new pair.</summary>
    public async Task<SessionResponse> RenewAsync(string presented)
    {
        if (!RefreshToken.TryParse(presented, out var token))
        {
            throw TokenInvalid();
        }

        try
        {
            var next = RefreshToken.Create(token.User);
            var profile = await grains.User(token.User)
                .RotateRefreshTokenAsync(new(token.Hash, next.Hash, RefreshTokenEnd()));
            return Respond(profile, next);
        }
        catch (AscensionException refusal) when (refusal.Code == ErrorCodes.NotFound)
        {
            throw TokenInvalid();
        }
    }

    /// <summary>Ends the session of a refresh token; an unknown token is no error.</summary>
    public async Task CloseAsync(string presented)
    {
        if (!RefreshToken.TryParse(presented, out var token))
        {
            return;
        }

        try
        {
            await grains.User(token.User).CloseSessionAsync(token.Hash);
        }
        catch (AscensionException refusal) when (refusal.Code == ErrorCodes.NotFound)
        {
            // Nobody's session is closed already.
        }
    }

    private static AscensionException TokenInvalid() =>
        new(ErrorCodes.TokenInvalid, "The refresh token is unknown or has expired.");

    private DateTimeOffset RefreshTokenEnd() => time.GetUtcNow() + _options.RefreshTokenLifetime;

    private SessionResponse Respond(UserProfile profile, RefreshToken refresh) => new()
    {
        User = UserResponse.From(profile),
        AccessToken = issuer.Issue(profile),
        RefreshToken = refresh.Text,
        ExpiresIn = (int)_options.AccessTokenLifetime.TotalSeconds,
    };
}
