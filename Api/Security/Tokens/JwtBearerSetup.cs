using Ascension.Api.Realtime;
using Ascension.Api.Security.Keys;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ascension.Api.Security.Tokens;

/// <summary>Sets the bearer scheme up.</summary>
internal sealed class JwtBearerSetup(IOptions<TokenOptions> tokens, SigningKeyRing ring, TimeProvider time)
    : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.TokenValidationParameters = AccessTokenValidation.Parameters(tokens.Value, ring, time);
        options.Events = new() { OnMessageReceived = ReadHubToken, OnTokenValidated = RequireUserId };
    }

    /// <summary>Browsers cannot set headers on WebSockets; nowhere else is a token in the address accepted.</summary>
    private static Task ReadHubToken(MessageReceivedContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(AnalysisHub.Path, StringComparison.Ordinal)
            && context.HttpContext.WebSockets.IsWebSocketRequest
            && request.Query["access_token"] is [{ Length: > 0 } token])
        {
            context.Token = token;
        }

        return Task.CompletedTask;
    }

    private static Task RequireUserId(TokenValidatedContext context)
    {
        if (!Guid.TryParse(context.Principal?.FindFirst(JwtRegisteredClaimNames.Sub)?.Value, out _))
        {
            context.Fail("The subject is not a user id.");
        }

        return Task.CompletedTask;
    }
}
