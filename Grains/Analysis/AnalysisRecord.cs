using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Ghosts;

namespace Ascension.Grains.Analysis;

/// <summary>
/// The persisted state of an analysis and its only legal changes:
/// <c>Pending → Processing → Completed | Failed | Cancelled</c>, and <c>Failed → Pending</c> by retry.
/// </summary>
internal sealed record AnalysisRecord
{
    /// <summary>Null until the analysis is accepted.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public Guid Owner { get; init; }

    public Guid Video { get; init; }

    public string ObjectKey { get; init; } = "";

    public string? Sha256 { get; init; }

    public AnalysisOptions Options { get; init; } = new();

    /// <summary>The route of the options as it was when the analysis was accepted.</summary>
    public ClimbedRoute? Climbed { get; init; }

    public SubscriptionTier Tier { get; init; }

    public bool QuotaReserved { get; init; }

    public AnalysisState State { get; init; }

    public AnalysisStage? Stage { get; init; }

    public int Attempt { get; init; } = 1;

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public AnalysisError? Error { get; init; }

    public int? Score { get; init; }

    /// <summary>The vision job of this attempt; a report of another one is out of date.</summary>
    public Guid? VisionJob { get; init; }

    /// <summary>When the vision job first asked for a slot.</summary>
    public DateTimeOffset? VisionAskedAt { get; init; }

    /// <summary>Epoch of the newest lease that reported.</summary>
    public long VisionEpoch { get; init; }

    /// <summary>Leases the vision job has used.</summary>
    public int VisionLeases { get; init; }

    /// <summary>The skeletons are stored: from here on a cancelled analysis costs its quota unit.</summary>
    public bool SkeletonsStored { get; init; }

    /// <summary>Transient faults of the present stage in a row.</summary>
    public int Faults { get; init; }

    /// <summary>When the present stage is tried again.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>The final state has been told to quota, lists and climber.</summary>
    public bool Announced { get; init; }

    public bool Deleted { get; init; }

    /// <summary>
    /// The span of the request that started it, as W3C trace context: whoever goes on, after a crash too, continues it.
    /// </summary>
    public string? TraceParent { get; init; }

    /// <summary>Grows with every change; orders rows of the read model.</summary>
    public long Revision { get; init; }

    public bool Exists => CreatedAt is not null && !Deleted;

    public bool IsFinal => State is AnalysisState.Completed or AnalysisState.Failed or AnalysisState.Cancelled;

    public bool IsRunning => Exists && !IsFinal;

    public static AnalysisRecord Accept(StartVideoAnalysis command, DateTimeOffset now) => new()
    {
        CreatedAt = now,
        Owner = command.Owner.Value,
        Video = command.Video.Value,
        ObjectKey = command.ObjectKey,
        Sha256 = command.Sha256,
        Options = command.Options,
        Climbed = command.Route is { } route ? RouteReader.Read(route) : null,
        State = AnalysisState.Pending,
        Stage = AnalysisStage.Queued,
        Revision = 1,
    };

    public AnalysisRecord QuotaGranted(SubscriptionTier tier) => Next() with { QuotaReserved = true, Tier = tier };

    public AnalysisRecord AskForSlot(Guid job, DateTimeOffset now) => Next() with
    {
        Stage = AnalysisStage.Queued,
        VisionJob = job,
        VisionAskedAt = now,
        VisionLeases = 0,
    };

    /// <summary>A worker took the job: processing begins, or begins again under a newer lease.</summary>
    public AnalysisRecord TakeUp(long epoch, AnalysisStage stage, DateTimeOffset now) => Next() with
    {
        State = AnalysisState.Processing,
        Stage = stage,
        StartedAt = StartedAt ?? now,
        VisionEpoch = epoch,
        VisionLeases = epoch == VisionEpoch ? VisionLeases : VisionLeases + 1,
    };

    /// <summary>Begins a stage that comes after the vision job, and so after the skeletons.</summary>
    public AnalysisRecord Enter(AnalysisStage stage, DateTimeOffset now) => Next() with
    {
        State = AnalysisState.Processing,
        Stage = stage,
        StartedAt = StartedAt ?? now,
        SkeletonsStored = true,
        Faults = stage == Stage ? Faults : 0,
        NextTryAt = null,
    };

    /// <summary>The stage is tried again later, with a new vision job if it was a vision stage.</summary>
    public AnalysisRecord PostponeAfterFault(DateTimeOffset nextTryAt) => Next() with
    {
        Faults = Faults + 1,
        NextTryAt = nextTryAt,
        VisionJob = null,
        VisionAskedAt = null,
    };

    public AnalysisRecord Complete(int? score, DateTimeOffset now) => End(AnalysisState.Completed, now) with
    {
        Score = score,
    };

    public AnalysisRecord Fail(AnalysisError error, DateTimeOffset now) => End(AnalysisState.Failed, now) with
    {
        Error = error,
        Stage = Stage,
    };

    public AnalysisRecord Cancel(DateTimeOffset now) => End(AnalysisState.Cancelled, now);

    public AnalysisRecord Retry() => Next() with
    {
        State = AnalysisState.Pending,
        Stage = AnalysisStage.Queued,
        Attempt = Attempt + 1,
        Error = null,
        CompletedAt = null,
        QuotaReserved = false,
        VisionJob = null,
        VisionAskedAt = null,
        VisionLeases = 0,
        Faults = 0,
        NextTryAt = null,
        Announced = false,
    };

    public AnalysisRecord MarkAnnounced() => this with { Announced = true };

    public AnalysisRecord MarkDeleted() => new()
    {
        CreatedAt = CreatedAt,
        Owner = Owner,
        State = IsFinal ? State : AnalysisState.Cancelled,
        Announced = false,
        Deleted = true,
        Revision = Revision + 1,
    };

    private AnalysisRecord End(AnalysisState state, DateTimeOffset now) => Next() with
    {
        State = state,
        Stage = null,
        CompletedAt = now,
        NextTryAt = null,
        Announced = false,
    };

    private AnalysisRecord Next() => this with { Revision = Revision + 1 };
}
