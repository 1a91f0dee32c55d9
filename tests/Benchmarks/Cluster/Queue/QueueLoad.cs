using Ascension.Benchmarks.Load;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Benchmarks.Cluster.Queue;

/// <summary>Presses one queue grain that no worker serves, while a number of jobs wait in it.</summary>
internal sealed class QueueLoad(IGrainFactory grains, ClusterPlan plan)
{
    private const int Callers = 8;
    private const int JobsPerUser = 2;
    private static readonly TimeSpan PaceOfAsking = TimeSpan.FromMilliseconds(10);

    private readonly UuidV7Source _ids = new(TimeProvider.System);
    private readonly ClosedLoop _loop = new(Callers);
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();

    public async Task<QueueFigures> RunAsync(int waiting, CancellationToken stop)
    {
        // A name of its own, so that each length begins with an empty queue.
        var queue = grains.VisionQueue($"queue-of-{waiting}");
        var jobs = Jobs(waiting);
        await Task.WhenAll(jobs.Select(queue.EnqueueAsync));

        LoadSample worked = new();
        await _loop.PressAsync((_, _) => WorkAsync(queue), plan.QueueRound, worked, stop);
        LoadSample renewed = new();
        await _loop.PressAsync(
            (caller, call) => queue.EnqueueAsync(jobs[^(1 + (caller + call * Callers) % (jobs.Length / 2))]),
            plan.QueueRound,
            renewed,
            stop);
        var snapshot = await queue.GetSnapshotAsync();
        if (snapshot.Waiting < waiting)
        {
            throw new InvalidOperationException($"Only {snapshot.Waiting} of {waiting} jobs waited to the end.");
        }

        var (work, renewal) = (worked.ToFigures("work"), renewed.ToFigures("renewal"));
        return new QueueFigures(
            waiting,
            work.RequestsPerSecond,
            work.P99Ms,
            work.ProcessorUs,
            renewal.RequestsPerSecond,
            renewal.ProcessorUs);
    }

    private async Task WorkAsync(IVisionQueueGrain queue)
    {
        await queue.EnqueueAsync(Job(new UserId(_ids.NewId()), TimeProvider.System.GetUtcNow()));
        var lease = await queue.LeaseAsync("worker", CancellationToken.None)
            ?? throw new InvalidOperationException("A queue with jobs gave none.");
        await queue.CompleteAsync(lease, videoSeconds: 30, workSeconds: 7);
    }

    private VisionJob[] Jobs(int count)
    {
        UserId[] users = [.. Enumerable.Range(0, count / JobsPerUser).Select(_ => new UserId(_ids.NewId()))];
        return
        [
            .. Enumerable.Range(0, count).Select(
                number => Job(users[number % users.Length], _started - PaceOfAsking * (count - number))),
        ];
    }

    private VisionJob Job(UserId owner, DateTimeOffset askedAt) => new()
    {
        Id = new VisionJobId(_ids.NewId()),
        Analysis = new AnalysisId(_ids.NewId()),
        Owner = owner,
        Tier = SubscriptionTier.Freemium,
        AskedAt = askedAt,
        ObjectKey = $"videos/{owner}/{_ids.NewId()}",
    };
}
