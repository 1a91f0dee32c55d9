using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Analysis;

namespace Ascension.Unit.Grains;

public sealed class AnalysisRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly AnalysisError Trouble = new("analysis_failed", "Trouble.", Retryable: true);

    [Fact]
    public void Every_change_raises_the_revision()
    {
        var accepted = Accepted();
        AnalysisRecord[] changes =
        [
            accepted.QuotaGranted(SubscriptionTier.Premium),
            accepted.AskForSlot(Guid.Empty, Now),
            accepted.TakeUp(1, AnalysisStage.Downloading, Now),
            accepted.Enter(AnalysisStage.Advice, Now),
            accepted.PostponeAfterFault(Now),
            accepted.Complete(70, Now),
            accepted.Fail(Trouble, Now),
            accepted.Cancel(Now),
            accepted.Fail(Trouble, Now).Retry(),
            accepted.MarkDeleted(),
        ];

        Assert.All(changes, change => Assert.True(change.Revision > accepted.Revision));
    }

    [Fact]
    public void A_newer_lease_is_counted_and_the_same_lease_is_not()
    {
        var record = Accepted().AskForSlot(Guid.Empty, Now)
            .TakeUp(7, AnalysisStage.Downloading, Now)
            .TakeUp(7, AnalysisStage.SkeletonDetection, Now)
            .TakeUp(9, AnalysisStage.Downloading, Now);

        Assert.Equal(2, record.VisionLeases);
        Assert.Equal(9, record.VisionEpoch);
    }

    [Fact]
    public void A_fault_gives_up_the_vision_job_so_that_late_reports_do_not_count()
    {
        var record = Accepted().AskForSlot(Guid.Empty, Now).PostponeAfterFault(Now.AddSeconds(5));

        Assert.Null(record.VisionJob);
        Assert.Equal(1, record.Faults);
        Assert.Equal(Now.AddSeconds(5), record.NextTryAt);
    }

    [Fact]
    public void Faults_are_counted_by_stage()
    {
        var record = Accepted().PostponeAfterFault(Now).PostponeAfterFault(Now).Enter(AnalysisStage.Advice, Now);

        Assert.Equal(0, record.Faults);
    }

    [Fact]
    public void Processing_began_when_it_first_began()
    {
        var record = Accepted().TakeUp(1, AnalysisStage.Downloading, Now)
            .TakeUp(2, AnalysisStage.Downloading, Now.AddMinutes(3));

        Assert.Equal(Now, record.StartedAt);
    }

    [Fact]
    public void A_final_state_still_needs_to_be_announced()
    {
        var completed = Accepted().Complete(70, Now);

        Assert.True(AnalysisRun.NeedsWork(completed));
        Assert.False(AnalysisRun.NeedsWork(completed.MarkAnnounced()));
    }

    [Fact]
    public void A_retry_starts_a_new_attempt_from_the_queue_without_a_reservation()
    {
        var retried = Accepted().QuotaGranted(SubscriptionTier.Freemium).Fail(Trouble, Now).MarkAnnounced().Retry();

        Assert.Equal(AnalysisState.Pending, retried.State);
        Assert.Equal(2, retried.Attempt);
        Assert.False(retried.QuotaReserved);
        Assert.Null(retried.Error);
        Assert.True(AnalysisRun.NeedsWork(retried));
    }

    [Fact]
    public void A_deleted_analysis_keeps_nothing_but_its_owner_and_is_cleaned_up()
    {
        var deleted = Accepted().Complete(70, Now).MarkAnnounced().MarkDeleted();

        Assert.False(deleted.Exists);
        Assert.Null(deleted.Score);
        Assert.Empty(deleted.ObjectKey);
        Assert.True(AnalysisRun.NeedsWork(deleted));
    }

    private static AnalysisRecord Accepted() => AnalysisRecord.Accept(
        new StartVideoAnalysis(
            new UserId(new Guid("0190a000-0000-7000-8000-000000000001")),
            new VideoId(new Guid("0190a000-0000-7000-8000-000000000002")),
            "videos/a/b",
            new AnalysisOptions(),
            Sha256: null),
        Now);
}
