using Ascension.Api.Security.Keys;
using Ascension.Api.Security.Operators;
using Ascension.Api.Security.Tokens;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Hosting;

/// <summary>Who may do what.</summary>
internal static class AuthorizationServices
{
    private const string DefaultDataFolder = ".ascension";

    /// <summary>Adds tokens, the operators' cookie, and the policies; without a policy a token is required.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TokenOptions>().BindConfiguration(TokenOptions.Section)
            .PostConfigure(options => options.KeyFolder ??= Path.Combine(
                configuration["Ascension:Data"] ?? DefaultDataFolder, "signing-keys"))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<AccessTokenIssuer>();
        services.AddHostedService<SigningKeyRotation>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer()
            .AddCookie(OperatorCookie.Scheme, OperatorCookie.Configure);
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, JwtBearerSetup>();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(Token().Build())
            .AddPolicy(ApiPolicies.OperatorToken, Token().RequireRole(ApiPolicies.OperatorRole).Build())
            .AddPolicy(ApiPolicies.Operator, policy => policy
                .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme, OperatorCookie.Scheme)
                .RequireRole(ApiPolicies.OperatorRole));
        return services;
    }

    private static AuthorizationPolicyBuilder Token() =>
        new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser();
}
