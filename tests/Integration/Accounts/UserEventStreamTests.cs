using System.Collections.Concurrent;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Ascension.Integration.Accounts;

public sealed class UserEventStreamTests
{
    private static readonly AnalysisId Analysis = new(new Guid("0190a000-0000-7000-8000-00000000000a"));
    private static readonly UserId Climber = new(new Guid("0190a000-0000-7000-8000-00000000000b"));

    [Fact]
    public async Task A_stream_with_a_history_works_after_a_restart()
    {
        await using var service = await RunningService.StartAsync();
        await SubscribeAsync(service);
        await AppendAsync(service, "before");

        await service.RestartAsync();

        var seen = await SubscribeAsync(service);
        await AppendAsync(service, "after");
        await Eventually.BecomesAsync(() => Task.FromResult(seen.Count), count => count == 1);
    }

    private static IAsyncStream<UserEventEnvelope> Stream(RunningService service) =>
        service.Services.GetRequiredService<IClusterClient>().GetStreamProvider(UserEventStream.Provider)
            .GetStream<UserEventEnvelope>(StreamId.Create(UserEventStream.Namespace, Climber.Value));

    private static async Task<ConcurrentQueue<UserEventEnvelope>> SubscribeAsync(RunningService service)
    {
        var seen = new ConcurrentQueue<UserEventEnvelope>();
        await Stream(service).SubscribeAsync((envelope, _) =>
        {
            seen.Enqueue(envelope);
            return Task.CompletedTask;
        });
        return seen;
    }

    private static Task AppendAsync(RunningService service, string key) =>
        service.Services.GetRequiredService<IGrainFactory>().User(Climber).AppendEventAsync(
            key, new AnalysisCompleted(Analysis, AnalysisState.Completed, 80));
}
