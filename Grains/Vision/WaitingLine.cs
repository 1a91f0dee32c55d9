using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Vision;

/// <summary>
/// Jobs in the order they are served: by priority of the tier (raised by waiting), then users in turn, then age.
/// </summary>
/// <remarks>
/// Nothing is sorted as a whole. Each user of a priority has a list by age; a job's place in that list is its round,
/// and whoever is first, or how many are ahead, is one look at the heads of the lists. So thousands may wait and
/// renew their places. Priorities move slowly: they are worked out anew once a second.
/// </remarks>
/// <param name="ageingStep">A job rises by one priority each time it has waited this long.</param>
internal sealed class WaitingLine(TimeSpan ageingStep)
{
    private static readonly TimeSpan RankEvery = TimeSpan.FromSeconds(1);

    // A list and a band are never empty.
    private readonly SortedDictionary<long, Dictionary<UserId, UserJobs>> _bands =
        new(Comparer<long>.Create((one, other) => other.CompareTo(one)));
    private readonly Dictionary<VisionJobId, (long Priority, VisionJob Job)> _places = [];
    private readonly Dictionary<UserId, long> _lastTurns = [];
    private DateTimeOffset _rankedAt;
    private long _turn;

    /// <summary>Puts a job in line, or changes what is known of one that is.</summary>
    public void Put(VisionJob job, DateTimeOffset now)
    {
        Rank(now);
        if (_places.TryGetValue(job.Id, out var place))
        {
            if (place.Job == job)
            {
                return;
            }

            Remove(job.Id);
        }

        Insert(job, PriorityOf(job, now));
    }

    public void Remove(VisionJobId id)
    {
        if (!_places.Remove(id, out var place))
        {
            return;
        }

        var band = _bands[place.Priority];
        var jobs = band[place.Job.Owner].ByAge;
        jobs.RemoveAt(jobs.BinarySearch(place.Job, Age.Instance));
        if (jobs.Count == 0)
        {
            band.Remove(place.Job.Owner);
        }

        if (band.Count == 0)
        {
            _bands.Remove(place.Priority);
        }
    }

    /// <summary>Takes the next job out of the line; null when nobody waits. Its user has had a turn.</summary>
    public VisionJob? Take(DateTimeOffset now)
    {
        Rank(now);
        if (_bands.Count == 0)
        {
            return null;
        }

        UserJobs? first = null;
        foreach (var user in _bands.First().Value.Values)
        {
            if (first is null || user.GoesBefore(round: 0, first.LastTurn, first.ByAge[0]))
            {
                first = user;
            }
        }

        var next = first!.ByAge[0];
        Remove(next.Id);
        TakeTurn(next.Owner);
        return next;
    }

    /// <summary>1 for the next job, and so on. The job is in line.</summary>
    public int PositionOf(VisionJobId id, DateTimeOffset now)
    {
        Rank(now);
        var (priority, job) = _places[id];
        var own = _bands[priority][job.Owner];
        var round = own.ByAge.BinarySearch(job, Age.Instance);
        var ahead = 0;
        foreach (var (other, band) in _bands)
        {
            if (other < priority)
            {
                break;
            }

            foreach (var user in band.Values)
            {
                ahead += other > priority ? user.ByAge.Count : user.CountAhead(round, own.LastTurn, job);
            }
        }

        return ahead + 1;
    }

    /// <summary>Forgets who had turns when: nobody waits.</summary>
    public void ForgetTurns() => _lastTurns.Clear();

    private void TakeTurn(UserId user)
    {
        _lastTurns[user] = ++_turn;
        foreach (var band in _bands.Values)
        {
            if (band.TryGetValue(user, out var jobs))
            {
                jobs.LastTurn = _turn;
            }
        }
    }

    private void Rank(DateTimeOffset now)
    {
        if (now - _rankedAt <= RankEvery)
        {
            return;
        }

        _rankedAt = now;
        foreach (var (id, (priority, job)) in _places.ToList())
        {
            if (PriorityOf(job, now) is var present && present != priority)
            {
                Remove(id);
                Insert(job, present);
            }
        }
    }

    private void Insert(VisionJob job, long priority)
    {
        if (!_bands.TryGetValue(priority, out var band))
        {
            _bands[priority] = band = [];
        }

        if (!band.TryGetValue(job.Owner, out var jobs))
        {
            band[job.Owner] = jobs = new UserJobs { LastTurn = _lastTurns.GetValueOrDefault(job.Owner) };
        }

        jobs.ByAge.Insert(~jobs.ByAge.BinarySearch(job, Age.Instance), job);
        _places[job.Id] = (priority, job);
    }

    private long PriorityOf(VisionJob job, DateTimeOffset now)
    {
        var waited = now - job.AskedAt;
        var raised = waited <= TimeSpan.Zero ? 0 : waited.Ticks / ageingStep.Ticks;
        return (job.Tier is SubscriptionTier.Infinity ? 1 : 0) + raised;
    }

    /// <summary>Jobs of one user and priority; a job's index is its round.</summary>
    private sealed class UserJobs
    {
        public List<VisionJob> ByAge { get; } = [];

        public long LastTurn { get; set; }

        /// <summary>How many go before another user's job in its round, or before the user's own.</summary>
        public int CountAhead(int round, long turn, VisionJob job)
        {
            var earlierRounds = Math.Min(ByAge.Count, round);
            return ByAge.Count > round && GoesBefore(round, turn, job) ? earlierRounds + 1 : earlierRounds;
        }

        /// <summary>Whether this user's job of a round goes before one of the same round.</summary>
        public bool GoesBefore(int round, long turn, VisionJob job) =>
            LastTurn != turn ? LastTurn < turn : Age.Instance.Compare(ByAge[round], job) < 0;
    }

    private sealed class Age : IComparer<VisionJob>
    {
        public static Age Instance { get; } = new();

        public int Compare(VisionJob? one, VisionJob? other)
        {
            var asked = one!.AskedAt.CompareTo(other!.AskedAt);
            return asked != 0 ? asked : one.Id.Value.CompareTo(other.Id.Value);
        }
    }
}
