using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Vision;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Grains;

public sealed class WaitingLineTests
{
    private const int Users = 4;
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan AgeingStep = TimeSpan.FromMinutes(2);

    [Fact]
    public void It_serves_and_counts_as_a_line_that_is_sorted_anew_for_every_question()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), steps =>
        {
            WaitingLine line = new(AgeingStep);
            Dictionary<VisionJobId, VisionJob> waiting = [];
            Dictionary<UserId, long> turns = [];
            var now = Start;
            for (var step = 0; step < steps.Length; step++)
            {
                // More than a second: priorities are worked out anew.
                now += TimeSpan.FromSeconds(20);
                var sorted = Sorted(waiting.Values, turns, now);
                switch (steps[step] % 5)
                {
                    case 0:
                        Assert.Equal(sorted.FirstOrDefault(), line.Take(now));
                        if (sorted is [var taken, ..])
                        {
                            waiting.Remove(taken.Id);
                            turns[taken.Owner] = step + 1;
                        }

                        break;
                    case 1 when sorted is [_, .. var others, _]:
                        var leaver = others.Count == 0 ? sorted[0] : others[steps[step] % others.Count];
                        line.Remove(leaver.Id);
                        waiting.Remove(leaver.Id);
                        break;
                    default:
                        var job = Job(step, steps[step], now);
                        line.Put(job, now);
                        waiting[job.Id] = job;
                        break;
                }

                Assert.Equal(
                    Sorted(waiting.Values, turns, now).Select((job, index) => (job.Id, index + 1)),
                    Sorted(waiting.Values, turns, now).Select(job => (job.Id, line.PositionOf(job.Id, now))));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_job_that_comes_back_changed_is_in_line_once()
    {
        WaitingLine line = new(AgeingStep);
        var job = Job(1, 0, Start);
        line.Put(job, Start);

        line.Put(job with { Tier = SubscriptionTier.Infinity }, Start);

        Assert.Equal(SubscriptionTier.Infinity, line.Take(Start)!.Tier);
        Assert.Null(line.Take(Start));
    }

    [Fact]
    public void Who_had_a_turn_long_ago_is_forgotten_with_the_turns()
    {
        WaitingLine line = new(AgeingStep);
        line.Put(Job(1, 0, Start), Start);
        line.Take(Start);
        line.ForgetTurns();
        var first = Job(2, 0, Start);
        line.Put(first, Start);
        line.Put(Job(3, 1, Start.AddSeconds(1)), Start);

        Assert.Equal(first, line.Take(Start));
    }

    private static List<VisionJob> Sorted(
        IEnumerable<VisionJob> jobs, Dictionary<UserId, long> turns, DateTimeOffset now) =>
    [
        .. jobs
            .GroupBy(job => (Priority: PriorityOf(job, now), job.Owner))
            .SelectMany(group => group
                .OrderBy(job => job.AskedAt)
                .ThenBy(job => job.Id.Value)
                .Select((job, round) => (Job: job, group.Key.Priority, Round: round)))
            .OrderByDescending(ranked => ranked.Priority)
            .ThenBy(ranked => ranked.Round)
            .ThenBy(ranked => turns.GetValueOrDefault(ranked.Job.Owner))
            .ThenBy(ranked => ranked.Job.AskedAt)
            .ThenBy(ranked => ranked.Job.Id.Value)
            .Select(ranked => ranked.Job),
    ];

    private static long PriorityOf(VisionJob job, DateTimeOffset now) =>
        (job.Tier is SubscriptionTier.Infinity ? 1 : 0) + (now - job.AskedAt).Ticks / AgeingStep.Ticks;

    private static VisionJob Job(int id, int chance, DateTimeOffset now) => new()
    {
        Id = new VisionJobId(Number(id)),
        Owner = new UserId(Number(1000 + chance % Users)),
        Tier = (SubscriptionTier)(chance / Users % 3),
        AskedAt = now - TimeSpan.FromSeconds(chance),
        ObjectKey = "videos/a/b",
    };

    private static Guid Number(int value) => new(value, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
