using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Vision;

/// <summary>
/// Who is next, and who runs. Ordered by priority of the tier (raised by waiting), then users in turn, then age.
/// Not thread-safe: lives in a grain.
/// </summary>
internal sealed class VisionQueue(string pool, VisionQueueOptions options)
{
    private readonly Dictionary<VisionJobId, WaitingJob> _waiting = [];
    private readonly Dictionary<VisionJobId, LeasedJob> _leased = [];
    private readonly Dictionary<UserId, long> _lastTurn = [];
    private List<VisionJob>? _order;
    private DateTimeOffset _orderedAt;
    private long _turn;
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

        if (!_waiting.ContainsKey(job.Id))
        {
            _order = null;
        }

        _waiting[job.Id] = new WaitingJob(job, now + options.LeaseTime);
        return Order(now).FindIndex(other => other.Id == job.Id) + 1;
    }

    public void Withdraw(VisionJobId job)
    {
        _leased.Remove(job);
        if (_waiting.Remove(job))
        {
            _order = null;
        }
    }

    /// <summary>Gives the next job to a worker; null when none waits.</summary>
    public VisionLease? TryLease(string worker, DateTimeOffset now)
    {
        if (Order(now) is not [var job, ..])
        {
            return null;
        }

        _waiting.Remove(job.Id);
        _order = null;
        _lastTurn[job.Owner] = ++_turn;
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

        if (_waiting.Remove(lease.Job.Id))
        {
            _order = null;
        }

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
            _waiting.Remove(abandoned.Job.Id);
            _order = null;
        }

        var returned = TakeBack(leased => leased.ExpiresAt <= now, now);
        ForgetIdleUsers();
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
            _waiting[job.Id] = new WaitingJob(job, now + options.LeaseTime);
            _order = null;
        }

        return dead.Count;
    }

    private void ForgetIdleUsers()
    {
        if (_waiting.Count == 0)
        {
            _lastTurn.Clear();
        }
    }

    private List<VisionJob> Order(DateTimeOffset now)
    {
        // Ageing moves slowly: an order is good for a second, so renewing thousands of places stays cheap.
        if (_order is null || now - _orderedAt > TimeSpan.FromSeconds(1))
        {
            _order = Rank(now);
            _orderedAt = now;
        }

        return _order;
    }

    private List<VisionJob> Rank(DateTimeOffset now) =>
    [
        .. _waiting.Values
            .GroupBy(waiting => (Priority: PriorityOf(waiting.Job, now), waiting.Job.Owner))
            .SelectMany(turns => turns
                .OrderBy(waiting => waiting.Job.AskedAt)
                .ThenBy(waiting => waiting.Job.Id.Value)
                .Select((waiting, round) => (waiting.Job, turns.Key.Priority, Round: round)))
            .OrderByDescending(ranked => ranked.Priority)
            .ThenBy(ranked => ranked.Round)
            .ThenBy(ranked => _lastTurn.GetValueOrDefault(ranked.Job.Owner))
            .ThenBy(ranked => ranked.Job.AskedAt)
            .ThenBy(ranked => ranked.Job.Id.Value)
            .Select(ranked => ranked.Job),
    ];

    private long PriorityOf(VisionJob job, DateTimeOffset now)
    {
        var waited = now - job.AskedAt;
        var raised = waited <= TimeSpan.Zero ? 0 : waited.Ticks / options.AgeingStep.Ticks;
        return (job.Tier is SubscriptionTier.Infinity ? 1 : 0) + raised;
    }

    private sealed record WaitingJob(VisionJob Job, DateTimeOffset ExpiresAt);

    private sealed record LeasedJob(VisionLease Lease, DateTimeOffset ExpiresAt);
}
