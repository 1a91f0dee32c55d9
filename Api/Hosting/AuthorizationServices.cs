using Ascension.Api.Security.Keys;
using Ascension.Api.Security.Operators;
using Ascension.Api.Security.Tokens;
using Ascension.Storage.Keys;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
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
        services.AddSingleton(SigningKeys);
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

    private static ISigningKeyStore SigningKeys(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TokenOptions>>().Value;
        if (options.KeyStore == SigningKeyStoreKind.Folder)
        {
            return new SigningKeyFolder(options.KeyFolder!);
        }

        var rows = provider.GetService<PostgreSqlSigningKeys>() ?? throw new InvalidOperationException(
            "Ascension:Tokens:KeyStore is database, but this profile has none: set it to folder.");
        return new SigningKeyTable(rows, provider.GetRequiredService<IDataProtectionProvider>());
    }

    private static AuthorizationPolicyBuilder Token() =>
        new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser();
}
