using Ascension.Api.Realtime.Feeds;
using Ascension.Api.Serialization;

namespace Ascension.Api.Realtime;

/// <summary>Wires the hub.</summary>
internal static class RealtimeServices
{
    private const int MaxMessageBytes = 4 * 1024;

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.AddSingleton<FeedFactory>();
        services.AddSingleton<UserFeeds>();
        services.AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = MaxMessageBytes;
                options.EnableDetailedErrors = false;
            })
            .AddJsonProtocol(options => ApiJson.Configure(options.PayloadSerializerOptions))
            .AddMessagePackProtocol();
        return services;
    }

    /// <summary>Maps the hub. A connection ends with its token: the client comes back with a fresh one.</summary>
    public static void MapRealtime(this IEndpointRouteBuilder routes) =>
        routes.MapHub<AnalysisHub>(AnalysisHub.Path, options =>
        {
            options.CloseOnAuthenticationExpiration = true;
            options.ApplicationMaxBufferSize = MaxMessageBytes * 4;
        });
}
