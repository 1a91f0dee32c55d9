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
    private readonly SortedDictionary<long, Dictionary<UserId, List<VisionJob>>> _bands =
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
        var jobs = band[place.Job.Owner];
        jobs.RemoveAt(jobs.BinarySearch(place.Job, ByAge.Instance));
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

        VisionJob? next = null;
        foreach (var jobs in _bands.First().Value.Values)
        {
            if (next is null || GoesBefore(jobs[0], next))
            {
                next = jobs[0];
            }
        }

        Remove(next!.Id);
        _lastTurns[next.Owner] = ++_turn;
        return next;
    }

    /// <summary>1 for the next job, and so on. The job is in line.</summary>
    public int PositionOf(VisionJobId id, DateTimeOffset now)
    {
        Rank(now);
        var (priority, job) = _places[id];
        var round = _bands[priority][job.Owner].BinarySearch(job, ByAge.Instance);
        var ahead = 0;
        foreach (var (other, band) in _bands)
        {
            if (other < priority)
            {
                break;
            }

            foreach (var jobs in band.Values)
            {
                ahead += other > priority ? jobs.Count : CountAhead(jobs, job, round);
            }
        }

        return ahead + 1;
    }

    /// <summary>Forgets who had turns when: nobody waits.</summary>
    public void ForgetTurns() => _lastTurns.Clear();

    private int CountAhead(List<VisionJob> jobs, VisionJob job, int round)
    {
        var earlierRounds = Math.Min(jobs.Count, round);
        return jobs.Count > round && GoesBefore(jobs[round], job) ? earlierRounds + 1 : earlierRounds;
    }

    /// <summary>Of two jobs of one priority and round.</summary>
    private bool GoesBefore(VisionJob one, VisionJob other)
    {
        var turns = _lastTurns.GetValueOrDefault(one.Owner).CompareTo(_lastTurns.GetValueOrDefault(other.Owner));
        return turns != 0 ? turns < 0 : ByAge.Instance.Compare(one, other) < 0;
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
            band[job.Owner] = jobs = [];
        }

        jobs.Insert(~jobs.BinarySearch(job, ByAge.Instance), job);
        _places[job.Id] = (priority, job);
    }

    private long PriorityOf(VisionJob job, DateTimeOffset now)
    {
        var waited = now - job.AskedAt;
        var raised = waited <= TimeSpan.Zero ? 0 : waited.Ticks / ageingStep.Ticks;
        return (job.Tier is SubscriptionTier.Infinity ? 1 : 0) + raised;
    }

    private sealed class ByAge : IComparer<VisionJob>
    {
        public static ByAge Instance { get; } = new();

        public int Compare(VisionJob? one, VisionJob? other)
        {
            var asked = one!.AskedAt.CompareTo(other!.AskedAt);
            return asked != 0 ? asked : one.Id.Value.CompareTo(other.Id.Value);
        }
    }
}
