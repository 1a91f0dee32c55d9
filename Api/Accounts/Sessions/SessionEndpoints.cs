using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Documentation;
using Ascension.Api.Problems;
using Ascension.Api.RateLimits;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Accounts.Sessions;

/// <summary>Registering, signing in and out. No idempotency keys here: recorded answers would hold tokens.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Accounts").AllowAnonymous().LimitRateAs(RateClass.Auth);
        auth.MapPost("/register", RegisterAsync)
            .WithSummary("Open an account")
            .WithDescription("Opens an account and a session. Consents may be given in the same step.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.EmailTaken)
            .WithRequestExample(Examples.Register)
            .WithResponseExample(StatusCodes.Status201Created, Examples.Session);
        auth.MapPost("/login", LoginAsync)
            .WithSummary("Sign in")
            .WithDescription("An unknown e-mail and a wrong password give the same answer in the same time.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.InvalidCredentials, ErrorCodes.AccountLocked)
            .WithRequestExample(Examples.Login)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Session);
        auth.MapPost("/refresh", RefreshAsync)
            .WithSummary("Exchange a refresh token for a new pair")
            .WithDescription("Each token works once: presenting it again ends every session that came from it.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.TokenInvalid)
            .WithRequestExample(Examples.Refresh)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Session);
        auth.MapPost("/logout", LogoutAsync)
            .WithSummary("Sign out")
            .WithDescription("Ends the session of the refresh token; an unknown token is no error.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .WithRequestExample(Examples.Refresh);
    }

    private static async Task<Created<SessionResponse>> RegisterAsync(
        RegisterRequest request, Registration registration, SessionOpener sessions, CancellationToken stop)
    {
        if (PasswordRules.Refuse(request.Password, request.Email) is { } refusal)
        {
            throw new FieldException("password", refusal);
        }

        var user = await registration.RegisterAsync(request, stop);
        return TypedResults.Created($"{ApiPaths.Base}/users/me", await sessions.OpenAsync(user, null));
    }

    private static async Task<Ok<SessionResponse>> LoginAsync(
        LoginRequest request, SignIn signIn, CancellationToken stop) =>
        TypedResults.Ok(await signIn.EnterAsync(request, stop));

    private static async Task<Ok<SessionResponse>> RefreshAsync(RefreshTokenRequest request, SessionOpener sessions) =>
        TypedResults.Ok(await sessions.RenewAsync(request.RefreshToken));

    private static async Task<NoContent> LogoutAsync(RefreshTokenRequest request, SessionOpener sessions)
    {
        await sessions.CloseAsync(request.RefreshToken);
        return TypedResults.NoContent();
    }
}
