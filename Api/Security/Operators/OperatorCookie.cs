using System.Security.Claims;
using Ascension.Api.Security.Tokens;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ascension.Api.Security.Operators;

/// <summary>The cookie that lets an operator's browser see pages such as the dashboard.</summary>
internal static class OperatorCookie
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = "operator-cookie";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Out of reach of scripts and of other sites; it ends after an hour, used or not.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ascension-operator";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
        options.LoginPath = OperatorSignInEndpoints.Path;
        options.Events.OnRedirectToLogin = RedirectBrowsersOnly;
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Signs the operator's browser in.</summary>
    public static Task SignInAsync(HttpContext context, UserId user)
    {
        ClaimsIdentity identity = new(
            [
                new(JwtRegisteredClaimNames.Sub, user.ToString()),
                new(AccessTokenValidation.RoleClaim, ApiPolicies.OperatorRole),
            ],
            Scheme, JwtRegisteredClaimNames.Sub, AccessTokenValidation.RoleClaim);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    private static Task RedirectBrowsersOnly(RedirectContext<CookieAuthenticationOptions> context)
    {
        var headers = context.Request.Headers;
        var isBrowser = headers.Authorization.Count == 0
            && headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!isBrowser)
        {
            return Answer(context, StatusCodes.Status401Unauthorized);
        }

        context.Response.Headers.Remove("WWW-Authenticate");
        context.Response.Redirect(OperatorSignInEndpoints.Path);
        return Task.CompletedTask;
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
