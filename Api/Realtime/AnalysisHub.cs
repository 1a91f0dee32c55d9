using Ascension.Api.Observability;
using Ascension.Api.Realtime.Feeds;
using Ascension.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Ascension.Api.Realtime;

/// <summary>Where clients hear about their analyses.</summary>
[Authorize]
internal sealed class AnalysisHub(UserFeeds feeds, ApiMetrics metrics) : Hub
{
    /// <summary>Path of the hub.</summary>
    public const string Path = ApiPaths.Base + "/hubs/analysis";

    /// <summary>
    /// Replays what the client missed, then goes on live. Call it first after connecting; without it the connection
    /// begins with what happens from now on.
    /// </summary>
    /// <param name="lastEventId">The highest <c>event_id</c> seen; 0 for everything that is kept.</param>
    public Task Resume(long lastEventId) => lastEventId >= 0
        ? feeds.ResumeAsync(Context.User!.UserId, Context.ConnectionId, lastEventId, Context.ConnectionAborted)
        : throw new HubException("last_event_id must not be negative.");

    public override async Task OnConnectedAsync()
    {
        metrics.HubConnected();
        await feeds.AttachAsync(Context.User!.UserId, Context.ConnectionId, Context.ConnectionAborted);
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        metrics.HubDisconnected();
        await feeds.DetachAsync(Context.User!.UserId, Context.ConnectionId);
    }
}
