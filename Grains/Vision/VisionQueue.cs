using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Vision;

/// <summary>
/// Who is next, and who runs: a <see cref="WaitingLine"/> whose places run out, and leases. Not thread-safe: lives in a
/// grain.
/// </summary>
internal sealed class VisionQueue(string pool, VisionQueueOptions options)
{
    private readonly Dictionary<VisionJobId, WaitingJob> _waiting = [];
    private readonly Dictionary<VisionJobId, LeasedJob> _leased = [];
    private readonly WaitingLine _line = new(options.AgeingStep);
    private long _lastEpoch;

    public int WaitingCount => _waiting.Count;

    public int LeasedCount => _leased.Count;

    public DateTimeOffset? OldestAsk => _waiting.Count == 0 ? null : _waiting.Values.Min(w => w.Job.AskedAt);

    /// <summary>Takes or renews a place.</summary>
    /// <returns>0 when the job is leased, 1 for the next in line, and so on.</returns>
    public int Enqueue(VisionJob job, DateTimeOffset now)
    {
        if (_leased.ContainsKey(job.Id))
        {
            return 0;
        }

        Wait(job, now);
        return _line.PositionOf(job.Id, now);
    }

    public void Withdraw(VisionJobId job)
    {
        _leased.Remove(job);
        Leave(job);
    }

    /// <summary>Gives the next job to a worker; null when none waits.</summary>
    public VisionLease? TryLease(string worker, DateTimeOffset now)
    {
        if (_line.Take(now) is not { } job)
        {
            return null;
        }

        _waiting.Remove(job.Id);
        // Clock ticks keep epochs increasing when the queue is born again without memory.
        _lastEpoch = Math.Max(_lastEpoch + 1, now.UtcTicks);
        var lease = new VisionLease(job, pool, _lastEpoch, worker);
        _leased[job.Id] = new LeasedJob(lease, now + options.LeaseTime);
        return lease;
    }

    /// <summary>
    /// Keeps a lease alive. A lease this queue does not remember is taken over: it was given before the queue moved.
    /// </summary>
    /// <returns>False when a newer lease of the job exists.</returns>
    public bool Renew(VisionLease lease, DateTimeOffset now)
    {
        if (_leased.TryGetValue(lease.Job.Id, out var current) && current.Lease.Epoch > lease.Epoch)
        {
            return false;
        }

        Leave(lease.Job.Id);
        _lastEpoch = Math.Max(_lastEpoch, lease.Epoch);
        _leased[lease.Job.Id] = new LeasedJob(lease, now + options.LeaseTime);
        return true;
    }

    /// <summary>Ends a lease; false when it was not the current one.</summary>
    public bool Complete(VisionLease lease) =>
        _leased.TryGetValue(lease.Job.Id, out var current)
        && current.Lease.Epoch == lease.Epoch
        && _leased.Remove(lease.Job.Id);

    /// <summary>Puts jobs with dead leases back in line and drops places nobody renews.</summary>
    /// <returns>How many jobs came back in line.</returns>
    public int Expire(DateTimeOffset now)
    {
        foreach (var abandoned in _waiting.Values.Where(w => w.ExpiresAt <= now).ToList())
        {
            Leave(abandoned.Job.Id);
        }

        var returned = TakeBack(leased => leased.ExpiresAt <= now, now);
        if (_waiting.Count == 0)
        {
            _line.ForgetTurns();
        }

        return returned;
    }

    /// <summary>Puts the jobs of a silo that is gone back in line.</summary>
    /// <returns>How many jobs came back in line.</returns>
    public int LoseWorker(string worker, DateTimeOffset now) =>
        TakeBack(leased => leased.Lease.Worker == worker, now);

    private int TakeBack(Func<LeasedJob, bool> isDead, DateTimeOffset now)
    {
        var dead = _leased.Values.Where(isDead).Select(leased => leased.Lease.Job).ToList();
        foreach (var job in dead)
        {
            _leased.Remove(job.Id);
            Wait(job, now);
        }

        return dead.Count;
    }

    private void Wait(VisionJob job, DateTimeOffset now)
    {
        _waiting[job.Id] = new WaitingJob(job, now + options.LeaseTime);
        _line.Put(job, now);
    }

    private void Leave(VisionJobId job)
    {
        _waiting.Remove(job);
        _line.Remove(job);
    }

    private sealed record WaitingJob(VisionJob Job, DateTimeOffset ExpiresAt);

    private sealed record LeasedJob(VisionLease Lease, DateTimeOffset ExpiresAt);
}
