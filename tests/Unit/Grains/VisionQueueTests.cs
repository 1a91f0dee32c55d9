using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Vision;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Grains;

public sealed class VisionQueueTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly UserId Alice = User(1);
    private static readonly UserId Bob = User(2);

    private readonly VisionQueueOptions _options = new();

    [Fact]
    public void Users_take_turns_however_many_jobs_one_of_them_has()
    {
        var queue = NewQueue();
        for (var i = 0; i < 4; i++)
        {
            queue.Enqueue(Job(10 + i, Alice), Start);
        }

        queue.Enqueue(Job(20, Bob), Start.AddSeconds(1));
        queue.Enqueue(Job(21, Bob), Start.AddSeconds(1));

        Assert.Equal([Alice, Bob, Alice, Bob, Alice, Alice], Drain(queue, Start.AddSeconds(2)).Select(j => j.Owner));
    }

    [Fact]
    public void A_higher_tier_goes_first()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice), Start);
        queue.Enqueue(Job(2, Bob, SubscriptionTier.Infinity), Start.AddSeconds(5));

        Assert.Equal(Bob, Drain(queue, Start.AddSeconds(6))[0].Owner);
    }

    [Fact]
    public void A_job_that_waited_long_goes_before_a_fresh_one_of_a_higher_tier()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice) with { AskedAt = Start }, Start);
        var later = Start + 2 * _options.AgeingStep;
        queue.Enqueue(Job(2, Bob, SubscriptionTier.Infinity) with { AskedAt = later }, later);

        Assert.Equal(Alice, Drain(queue, later)[0].Owner);
    }

    [Fact]
    public void Positions_are_told_from_one_and_a_leased_job_has_none()
    {
        var queue = NewQueue();

        Assert.Equal(1, queue.Enqueue(Job(1, Alice), Start));
        Assert.Equal(2, queue.Enqueue(Job(2, Bob) with { AskedAt = Start.AddSeconds(1) }, Start));
        queue.TryLease("silo", Start);
        Assert.Equal(0, queue.Enqueue(Job(1, Alice), Start));
        Assert.Equal(1, queue.Enqueue(Job(2, Bob) with { AskedAt = Start.AddSeconds(1) }, Start));
    }

    [Fact]
    public void Jobs_of_a_worker_that_is_lost_are_in_line_at_once_and_those_of_others_stay_leased()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice), Start);
        queue.Enqueue(Job(2, Bob), Start);
        var lost = queue.TryLease("lost", Start)!;
        queue.TryLease("other", Start);

        Assert.Equal(1, queue.LoseWorker("lost", Start.AddSeconds(1)));

        var again = queue.TryLease("other", Start.AddSeconds(1))!;
        Assert.Equal(lost.Job, again.Job);
        Assert.True(again.Epoch > lost.Epoch);
        Assert.False(queue.Renew(lost, Start.AddSeconds(2)));
        Assert.Equal(0, queue.LoseWorker("lost", Start.AddSeconds(2)));
    }

    [Fact]
    public void A_lease_taken_over_by_a_queue_that_moved_still_belongs_to_its_worker()
    {
        var old = NewQueue();
        old.Enqueue(Job(1, Alice), Start);
        var lease = old.TryLease("silo", Start)!;
        var moved = NewQueue();
        moved.Renew(lease, Start.AddSeconds(1));

        Assert.Equal(1, moved.LoseWorker("silo", Start.AddSeconds(2)));
        Assert.Equal(1, moved.WaitingCount);
    }

    [Fact]
    public void A_lease_that_is_not_renewed_goes_to_another_worker_under_a_higher_epoch()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice), Start);
        var first = queue.TryLease("dead", Start)!;

        var later = Start + _options.LeaseTime;
        Assert.Equal(1, queue.Expire(later));
        var second = queue.TryLease("alive", later)!;

        Assert.Equal(first.Job, second.Job);
        Assert.True(second.Epoch > first.Epoch);
        Assert.False(queue.Renew(first, later));
        Assert.False(queue.Complete(first));
        Assert.True(queue.Renew(second, later));
        Assert.True(queue.Complete(second));
    }

    [Fact]
    public void A_renewed_lease_outlives_its_time()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice), Start);
        var lease = queue.TryLease("silo", Start)!;

        Assert.True(queue.Renew(lease, Start.AddSeconds(20)));
        Assert.Equal(0, queue.Expire(Start.AddSeconds(40)));
        Assert.Equal(1, queue.LeasedCount);
    }

    [Fact]
    public void A_queue_without_memory_takes_over_the_leases_that_are_renewed()
    {
        var old = NewQueue();
        old.Enqueue(Job(1, Alice), Start);
        var lease = old.TryLease("silo", Start)!;

        var reborn = NewQueue();
        reborn.Enqueue(Job(1, Alice), Start.AddSeconds(1));

        Assert.True(reborn.Renew(lease, Start.AddSeconds(2)));
        Assert.Null(reborn.TryLease("other", Start.AddSeconds(3)));
    }

    [Fact]
    public void A_place_that_is_not_renewed_is_given_up()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice), Start);

        queue.Expire(Start + _options.LeaseTime);

        Assert.Equal(0, queue.WaitingCount);
    }

    [Fact]
    public void A_withdrawn_job_is_never_leased()
    {
        var queue = NewQueue();
        queue.Enqueue(Job(1, Alice), Start);

        queue.Withdraw(Job(1, Alice).Id);

        Assert.Null(queue.TryLease("silo", Start));
    }

    [Fact]
    public void Every_job_is_leased_exactly_once_in_any_order_of_asking()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), asked =>
        {
            var queue = NewQueue();
            var jobs = asked.Select((b, i) => Job(
                100 + i,
                User(b % 5),
                (SubscriptionTier)(b % 3)) with
            { AskedAt = Start.AddSeconds(-b) }).ToList();
            foreach (var job in jobs.Concat(jobs))
            {
                queue.Enqueue(job, Start);
            }

            return Drain(queue, Start).Select(j => j.Id).ToHashSet().SetEquals(jobs.Select(j => j.Id))
                && queue.LeasedCount == jobs.Count;
        }).QuickCheckThrowOnFailure();
    }

    private VisionQueue NewQueue() => new(VisionPools.Cpu, _options);

    private static List<VisionJob> Drain(VisionQueue queue, DateTimeOffset now)
    {
        List<VisionJob> order = [];
        while (queue.TryLease("silo", now) is { } lease)
        {
            order.Add(lease.Job);
        }

        return order;
    }

    private static VisionJob Job(int id, UserId owner, SubscriptionTier tier = SubscriptionTier.Freemium) => new()
    {
        Id = new VisionJobId(Number(id)),
        Analysis = new AnalysisId(Number(id)),
        Owner = owner,
        Tier = tier,
        AskedAt = Start,
        ObjectKey = "videos/a/b",
    };

    private static UserId User(int id) => new(Number(1000 + id));

    private static Guid Number(int value) => new(value, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
