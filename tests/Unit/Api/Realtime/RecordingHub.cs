using System.Collections.Concurrent;
using Ascension.Api.Realtime;
using Microsoft.AspNetCore.SignalR;

namespace Ascension.Unit.Api.Realtime;

/// <summary>Remembers what each connection would have received, in order.</summary>
internal sealed class RecordingHub : IHubContext<AnalysisHub>, IHubClients, IGroupManager
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Method, object Argument)>> _received = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _groups = new();

    public IHubClients Clients => this;

    public IGroupManager Groups => this;

    public IClientProxy All => throw new InvalidOperationException("Nothing is meant for everybody.");

    public IReadOnlyList<(string Method, object Argument)> Received(string connection) =>
        [.. _received.GetOrAdd(connection, _ => new())];

    /// <summary>Ids of the events a connection received, in order.</summary>
    public IReadOnlyList<long> Ids(string connection) =>
        [.. Received(connection)
            .Where(call => call.Method != HubMethods.ResyncRequired)
            .Select(call => (long)call.Argument.GetType().GetProperty("EventId")!.GetValue(call.Argument)!)];

    public IClientProxy Client(string connectionId) => new Proxy(this, [connectionId]);

    public IClientProxy Group(string groupName) => new Proxy(this, _groups.GetOrAdd(groupName, _ => []));

    public IClientProxy AllExcept(IReadOnlyList<string> excludedConnectionIds) => All;

    IClientProxy IHubClients<IClientProxy>.Clients(IReadOnlyList<string> connectionIds) =>
        new Proxy(this, connectionIds);

    public IClientProxy GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => All;

    IClientProxy IHubClients<IClientProxy>.Groups(IReadOnlyList<string> groupNames) => All;

    public IClientProxy User(string userId) => All;

    public IClientProxy Users(IReadOnlyList<string> userIds) => All;

    public Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        _groups.GetOrAdd(groupName, _ => []).Add(connectionId);
        return Task.CompletedTask;
    }

    public Task RemoveFromGroupAsync(
        string connectionId, string groupName, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private sealed class Proxy(RecordingHub hub, IEnumerable<string> connections) : IClientProxy
    {
        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            foreach (var connection in connections)
            {
                hub._received.GetOrAdd(connection, _ => new()).Enqueue((method, args[0]!));
            }

            return Task.CompletedTask;
        }
    }
}
