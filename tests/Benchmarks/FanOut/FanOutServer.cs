using Ascension.Api.Realtime;
using Ascension.Api.Realtime.Messages;
using Ascension.Api.Security.Tokens;
using Ascension.Benchmarks.Hosting;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Benchmarks.FanOut;

/// <summary>The embedded profile with a bare hub beside its own, and climbers with tokens.</summary>
internal sealed class FanOutServer : IAsyncDisposable
{
    // Writers of SQLite wait for each other: more at once would time out on a busy machine.
    private const int CallsAtOnce = 8;

    private readonly BenchmarkServer _server;
    private readonly Dictionary<UserId, UserProfile> _climbers = [];
    private readonly UuidV7Source _ids = new(TimeProvider.System);

    private FanOutServer(BenchmarkServer server) => _server = server;

    public Uri Address => _server.Address;

    public IClusterClient Grains => Service<IClusterClient>();

    public static async Task<FanOutServer> StartAsync(CancellationToken stop) =>
        new(await BenchmarkServer.StartAsync(app => app.MapHub<BareHub>(BareHub.Path), stop));

    /// <summary>Opens accounts.</summary>
    public async Task<IReadOnlyList<UserId>> RegisterAsync(int count, CancellationToken stop)
    {
        UserId[] users = [.. Enumerable.Range(0, count).Select(_ => new UserId(_ids.NewId()))];
        await Parallel.ForEachAsync(
            users,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = stop },
            async (id, _) =>
            {
                var profile = await Grains.User(id).RegisterAsync(new RegisterUser(
                    EmailAddress.Normalise($"{id}@example.org"), "hash", null, null, "en", IsOperator: false));
                lock (_climbers)
                {
                    _climbers[id] = profile;
                }
            });
        return users;
    }

    public string TokenOf(UserId climber) => Service<AccessTokenIssuer>().Issue(_climbers[climber]);

    /// <summary>Sends through the bare hub what the climbers' hub would send.</summary>
    public Task BroadcastAsync(AnalysisProgressMessage message) =>
        Service<IHubContext<BareHub>>().Clients.All.SendAsync(HubMethods.AnalysisProgress, message);

    /// <summary>The same to the connections of one climber.</summary>
    public Task SendAsync(UserId climber, AnalysisProgressMessage message) => Service<IHubContext<BareHub>>()
        .Clients.Group(BareHub.GroupOf(climber)).SendAsync(HubMethods.AnalysisProgress, message);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private T Service<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();
}
