using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Diagnostics;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Vision;

internal sealed class VisionQueueGrain(
    IOptions<VisionQueueOptions> options, TimeProvider time, AscensionMetrics metrics) : Grain, IVisionQueueGrain
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(2);

    private readonly Queue<TaskCompletionSource> _idleWorkers = new();
    private VisionQueue? _queue;
    private WaitEstimator? _estimator;

    private VisionQueue Queue => _queue ??= new VisionQueue(Pool, options.Value);

    private WaitEstimator Estimator => _estimator ??= new WaitEstimator(options.Value.LeaseTime);

    private string Pool => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(SweepAsync, SweepEvery, SweepEvery);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        metrics.QueueLeft(Pool);
        return Task.CompletedTask;
    }

    public Task<QueuePlace> EnqueueAsync(VisionJob job)
    {
        var now = time.GetUtcNow();
        var position = Queue.Enqueue(job, now);
        WakeWorkers();
        var wait = position == 0 ? 0 : Estimator.Estimate(position, Queue.LeasedCount, now);
        return Task.FromResult(new QueuePlace(position, wait));
    }

    public Task WithdrawAsync(VisionJobId job)
    {
        Queue.Withdraw(job);
        return Task.CompletedTask;
    }

    public async Task<VisionLease?> LeaseAsync(string worker, CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + options.Value.LongPoll;
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            Estimator.WorkerSeen(worker, now);
            if (Queue.TryLease(worker, now) is { } lease)
            {
                metrics.SlotGranted(lease.Job.Tier, now - lease.Job.AskedAt);
                return lease;
            }

            if (now >= deadline)
            {
                return null;
            }

            await WaitForJobAsync(deadline - now, cancellationToken);
        }

        return null;
    }

    public Task<bool> RenewAsync(VisionLease lease) => Task.FromResult(Queue.Renew(lease, time.GetUtcNow()));

    public Task WorkerLostAsync(string worker)
    {
        if (Queue.LoseWorker(worker, time.GetUtcNow()) > 0)
        {
            WakeWorkers();
        }

        return Task.CompletedTask;
    }

    public Task CompleteAsync(VisionLease lease, double videoSeconds, double workSeconds)
    {
        if (Queue.Complete(lease) && videoSeconds > 0)
        {
            Estimator.JobDone(workSeconds);
        }

        return Task.CompletedTask;
    }

    public Task<QueueSnapshot> GetSnapshotAsync()
    {
        var oldest = Queue.OldestAsk is { } asked ? Math.Max(0, (time.GetUtcNow() - asked).TotalSeconds) : 0;
        return Task.FromResult(new QueueSnapshot(Queue.WaitingCount, Queue.LeasedCount, oldest));
    }

    private async Task WaitForJobAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        while (_idleWorkers.TryPeek(out var gone) && gone.Task.IsCompleted)
        {
            _idleWorkers.Dequeue();
        }

        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _idleWorkers.Enqueue(woken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(woken.Task, Task.Delay(atMost, time, stop.Token));
        await stop.CancelAsync();
        woken.TrySetResult();
    }

    private void WakeWorkers()
    {
        for (var jobs = Queue.WaitingCount; jobs > 0 && _idleWorkers.TryDequeue(out var worker);)
        {
            if (worker.TrySetResult())
            {
                jobs--;
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (Queue.Expire(time.GetUtcNow()) > 0)
        {
            WakeWorkers();
        }

        var snapshot = await GetSnapshotAsync();
        metrics.QueueMeasured(
            Pool, new QueueReading(snapshot.Waiting, snapshot.Leased, snapshot.OldestWaitSeconds));
    }
}
