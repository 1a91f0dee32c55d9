using System.Collections.Concurrent;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;
using Orleans.Streams;

namespace Ascension.Integration.Accounts;

public sealed class UserEventStreamTests
{
    private static readonly AnalysisId Analysis = new(new Guid("0190a000-0000-7000-8000-00000000000a"));

    [Fact]
    public async Task A_subscription_is_stored_and_delivers_after_every_grain_was_reloaded()
    {
        await using var cluster = await ClimbCluster.StartAsync();
        var climber = await cluster.RegisterAsync();
        var seen = new ConcurrentQueue<UserEventEnvelope>();
        await cluster.Cluster.Client.GetStreamProvider(UserEventStream.Provider)
            .GetStream<UserEventEnvelope>(StreamId.Create(UserEventStream.Namespace, climber.Value))
            .SubscribeAsync((envelope, _) =>
            {
                seen.Enqueue(envelope);
                return Task.CompletedTask;
            });
        await AppendAsync("first");
        await Eventually.BecomesAsync(() => Task.FromResult(seen.Count), count => count == 1);

        await cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(
            TimeSpan.Zero, TestContext.Current.CancellationToken);
        await AppendAsync("second");

        await Eventually.BecomesAsync(() => Task.FromResult(seen.Count), count => count == 2);

        Task AppendAsync(string key) => cluster.Grains.User(climber).AppendEventAsync(
            key, new AnalysisCompleted(Analysis, AnalysisState.Completed, 80));
    }
}
