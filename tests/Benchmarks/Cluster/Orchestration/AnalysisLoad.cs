using System.Collections.Concurrent;
using System.Diagnostics;
using Ascension.Benchmarks.Cluster.Hosting;
using Ascension.Benchmarks.Load;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Benchmarks.Cluster.Orchestration;

/// <summary>Uploaded videos that wait to be analysed, and the analysing of all of them.</summary>
internal sealed class AnalysisLoad : IAsyncDisposable
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly BenchmarkCluster _cluster;
    private readonly CompletionFeed _feed;
    private readonly IReadOnlyList<(UserId Owner, VideoId Video)> _videos;
    private readonly ConcurrentBag<FinishedAnalysis> _completed = [];

    private AnalysisLoad(
        BenchmarkCluster cluster, CompletionFeed feed, IReadOnlyList<(UserId Owner, VideoId Video)> videos)
    {
        _cluster = cluster;
        _feed = feed;
        _videos = videos;
    }

    public IReadOnlyList<FinishedAnalysis> Completed => [.. _completed];

    /// <summary>Uploads videos for users and listens to their events.</summary>
    public static async Task<AnalysisLoad> PrepareAsync(
        BenchmarkCluster cluster, IReadOnlyList<UserId> users, int videosPerUser, CancellationToken stop)
    {
        var feed = await CompletionFeed.ListenAsync(cluster.Client, users);
        List<(UserId, VideoId)> videos = [];
        for (var video = 0; video < videosPerUser; video++)
        {
            foreach (var user in users)
            {
                videos.Add((user, await cluster.UploadAsync(user, stop)));
            }
        }

        return new AnalysisLoad(cluster, feed, videos);
    }

    /// <summary>Analyses all of them, so many at once, each from its start to the event of its end.</summary>
    public async Task<AnalysisFigures> PressAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        var databaseBefore = await _cluster.Store.CountWorkAsync(stop);
        var eventsBefore = _feed.Events;
        LoadWatch watch = new();
        ConcurrentBag<double> latencies = [];

        await Parallel.ForEachAsync(
            _videos,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = limit.Token },
            async (video, token) => latencies.Add(await AnalyseAsync(video.Owner, video.Video, token)));

        LoadSample sample = new();
        sample.Add(latencies, watch);
        var database = await _cluster.Store.CountWorkAsync(stop);
        double count = _videos.Count;
        return new AnalysisFigures(
            _cluster.Store.Name,
            sample.ToFigures("analysis"),
            (_feed.Events - eventsBefore) / count,
            database is null || databaseBefore is null ? null : PerAnalysis.Of(database - databaseBefore, count));
    }

    public ValueTask DisposeAsync() => _feed.DisposeAsync();

    private async Task<double> AnalyseAsync(UserId owner, VideoId video, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var status = await _cluster.Client.Video(video).StartAnalysisAsync(owner, new AnalysisOptions());
        await _feed.CompletionOf(status.Id).WaitAsync(stop);
        _completed.Add(new FinishedAnalysis(status.Id, owner));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
