using Ascension.Api.Observability;
using Ascension.Api.Realtime.Messages;
using Ascension.Grains.Abstractions.Events;
using Microsoft.AspNetCore.SignalR;

namespace Ascension.Api.Realtime.Feeds;

/// <summary>Sends a climber's events to one connection, or to all that are live.</summary>
internal sealed class FeedOutlet(
    IHubContext<AnalysisHub> hub, string group, ApiMetrics metrics, TimeProvider time)
{
    /// <summary>Adds a connection to those that are live.</summary>
    public Task JoinAsync(FeedConnection connection) => hub.Groups.AddToGroupAsync(connection.Id, group);

    /// <summary>Sends an event to all that are live.</summary>
    public async Task SendAsync(UserEventEnvelope envelope)
    {
        await SendAsync(hub.Clients.Group(group), envelope);
        metrics.FannedOut(time.GetUtcNow() - envelope.OccurredAt);
    }

    /// <summary>Sends an event to one.</summary>
    public Task SendAsync(FeedConnection connection, UserEventEnvelope envelope) =>
        SendAsync(hub.Clients.Client(connection.Id), envelope);

    /// <summary>Tells all that are live that too much was missed.</summary>
    public Task SendResyncAsync(long lastEventId) => SendResyncAsync(hub.Clients.Group(group), lastEventId);

    /// <summary>Tells one that too much was missed.</summary>
    public Task SendResyncAsync(FeedConnection connection, long lastEventId) =>
        SendResyncAsync(hub.Clients.Client(connection.Id), lastEventId);

    private static Task SendAsync(IClientProxy clients, UserEventEnvelope envelope) =>
        HubMessage.From(envelope) is { } message
            ? clients.SendAsync(message.Method, message.Argument)
            : Task.CompletedTask;

    private static Task SendResyncAsync(IClientProxy clients, long lastEventId) =>
        clients.SendAsync(HubMethods.ResyncRequired, new ResyncRequiredMessage { LastEventId = lastEventId });
}
