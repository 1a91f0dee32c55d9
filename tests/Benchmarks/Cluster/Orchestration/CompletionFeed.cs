using System.Collections.Concurrent;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Orleans.Streams;

namespace Ascension.Benchmarks.Cluster.Orchestration;

/// <summary>Hears of the ends of analyses the way the API does: on the streams of their users.</summary>
internal sealed class CompletionFeed : IAsyncDisposable
{
    private readonly ConcurrentDictionary<AnalysisId, TaskCompletionSource> _ends = new();
    private readonly List<StreamSubscriptionHandle<UserEventEnvelope>> _subscriptions = [];
    private long _events;

    /// <summary>Events heard, progress included.</summary>
    public long Events => Interlocked.Read(ref _events);

    public static async Task<CompletionFeed> ListenAsync(IClusterClient client, IEnumerable<UserId> users)
    {
        CompletionFeed feed = new();
        foreach (var user in users)
        {
            var stream = client.GetStreamProvider(UserEventStream.Provider).GetStream<UserEventEnvelope>(
                StreamId.Create(UserEventStream.Namespace, user.Value));
            feed._subscriptions.Add(await stream.SubscribeAsync(feed.HearAsync));
        }

        return feed;
    }

    /// <summary>Returns when the analysis has completed.</summary>
    /// <exception cref="InvalidOperationException">It ended otherwise.</exception>
    public Task CompletionOf(AnalysisId analysis) => EndOf(analysis).Task;

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
        {
            await subscription.UnsubscribeAsync();
        }
    }

    private TaskCompletionSource EndOf(AnalysisId analysis) => _ends.GetOrAdd(
        analysis, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private Task HearAsync(UserEventEnvelope envelope, StreamSequenceToken? token)
    {
        Interlocked.Increment(ref _events);
        switch (envelope.Payload)
        {
            case AnalysisCompleted { Status: AnalysisState.Completed } completed:
                EndOf(completed.AnalysisId).TrySetResult();
                break;
            case AnalysisFailed failed:
                EndOf(failed.AnalysisId).TrySetException(
                    new InvalidOperationException($"Analysis {failed.AnalysisId} failed: {failed.Detail}"));
                break;
        }

        return Task.CompletedTask;
    }
}
