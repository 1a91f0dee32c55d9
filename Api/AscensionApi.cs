using Ascension.Api.Accounts.Operators;
using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Accounts.Profiles;
using Ascension.Api.Accounts.Progress;
using Ascension.Api.Accounts.Sessions;
using Ascension.Api.Analyses;
using Ascension.Api.Analyses.Results;
using Ascension.Api.Documentation;
using Ascension.Api.Ghosts;
using Ascension.Api.Holds;
using Ascension.Api.Hosting;
using Ascension.Api.Idempotency;
using Ascension.Api.Media;
using Ascension.Api.Observability;
using Ascension.Api.Operations.DeadLetters;
using Ascension.Api.Operations.Health;
using Ascension.Api.Page;
using Ascension.Api.Problems;
using Ascension.Api.RateLimits;
using Ascension.Api.Realtime;
using Ascension.Api.Routes;
using Ascension.Api.Security.Headers;
using Ascension.Api.Security.Operators;
using Ascension.Api.Serialization;
using Ascension.Api.Training;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ascension.Api;

/// <summary>
/// The HTTP and real-time API as a part of a host. The host brings an Orleans client or silo
/// (<see cref="IClusterClient"/> with the stream provider of the user events) and the stores.
/// </summary>
public static class AscensionApi
{
    /// <summary>Adds the services.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Settings; the API's own are below <c>Ascension</c>.</param>
    public static IServiceCollection AddAscensionApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, UuidV7Source>();
        services.AddSingleton<ApiMetrics>();
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));

        // Addresses carry tokens: those of the hub, and those of signed URLs.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddValidation();
        services.AddProblems().AddIdentity(configuration).AddRateLimits().AddRealtime().AddHealth().AddDocumentation();
        return services.AddAccounts().AddResources();
    }

    /// <summary>Adds the middleware, in the order it needs.</summary>
    public static IApplicationBuilder UseAscensionApi(this IApplicationBuilder app) => app
        .UseMiddleware<SecurityHeaderMiddleware>()
        .UseExceptionHandler()
        .UseStatusCodePages(context => ProblemWriter.WriteAsync(
            context.HttpContext,
            ProblemCatalog.OfStatus(context.HttpContext.Response.StatusCode),
            detail: null,
            status: context.HttpContext.Response.StatusCode))
        .UseWebSockets()
        .UseAuthentication()
        .UseRateLimits()
        .UseAuthorization()
        .UseMiddleware<IdempotencyMiddleware>();

    /// <summary>Maps everything the API serves: the contract, the hub, documentation, health and the page.</summary>
    public static IEndpointRouteBuilder MapAscensionApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ApiPaths.Base)
            .RequireAuthorization()
            .WithMetadata(new RequestSizeLimitAttribute(ApiPaths.MaxBodyBytes));
        api.MapSessions();
        api.MapProfiles();
        api.MapProgress();
        api.MapUploads();
        api.MapVideos();
        api.MapPhotoUploads();
        api.MapRoutes();
        api.MapHolds();
        api.MapDetections();
        api.MapAnalyses();
        api.MapResults();
        api.MapGhosts();
        api.MapTraining();
        api.MapDeadLetters();
        routes.MapRealtime();
        routes.MapHealth();
        routes.MapDocumentation();
        routes.MapOperatorSignIn();
        routes.MapPage();
        return routes;
    }

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<OperatorOptions>().BindConfiguration(OperatorOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PasswordVault>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<SessionOpener>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<Registration>();
        return services.AddHostedService<OperatorBootstrap>();
    }

    private static IServiceCollection AddResources(this IServiceCollection services) =>
        services.AddSingleton<UrlSigner>().AddSingleton<OutputReader>();
}
