using System.ComponentModel.DataAnnotations;
using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Accounts.Sessions;
using Ascension.Api.RateLimits;
using Ascension.Api.Security.Headers;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ascension.Api.Security.Operators;

/// <summary>A plain form with which an operator's browser gets its cookie.</summary>
internal static class OperatorSignInEndpoints
{
    /// <summary>Path of the form.</summary>
    public const string Path = "/ops/login";

    private const string Form = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Operators · Ascension</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/app.css">
        <main class="narrow">
        <h1>Operators</h1>
        <form method="post" action="/ops/login" class="card">
        <label>E-mail <input name="email" type="email" autocomplete="username" required maxlength="254"></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required
          maxlength="128"></label>
        <button class="primary">Sign in</button>
        </form>
        </main>
        </html>
        """;

    public static void MapOperatorSignIn(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).AllowAnonymous().ExcludeFromDescription()
            .LimitRateAs(RateClass.Auth)
            .WithMetadata(ContentSecurityPolicy.Form, new RequestSizeLimitAttribute(ApiPaths.MaxBodyBytes));
        group.MapGet("", () => TypedResults.Content(Form, "text/html; charset=utf-8"));
        group.MapPost("", SignInAsync).DisableAntiforgery();
    }

    /// <summary>
    /// Another site must not be able to sign a browser in: the origin is checked instead of a token, as the form
    /// has no state.
    /// </summary>
    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm, Required, Email] string email,
        [FromForm, Required, StringLength(PasswordRules.MaxLength, MinimumLength = 1)] string password,
        HttpContext context,
        SignIn signIn,
        SessionOpener sessions,
        IGrainFactory grains,
        CancellationToken stop)
    {
        if (!IsSameOrigin(context.Request))
        {
            throw new AscensionException(ErrorCodes.Forbidden, "This form works on its own site only.");
        }

        // The session is opened only because that forgets failed attempts; the browser gets a cookie instead.
        var session = await signIn.EnterAsync(new() { Email = email, Password = password }, stop);
        await sessions.CloseAsync(session.RefreshToken);
        UserId user = new(session.User.Id);
        if (!(await grains.User(user).GetProfileAsync()).IsOperator)
        {
            throw new AscensionException(ErrorCodes.Forbidden, "This account is no operator.");
        }

        await OperatorCookie.SignInAsync(context, user);
        return TypedResults.Redirect("/dashboard");
    }

    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
