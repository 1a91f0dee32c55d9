using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Holds;

internal sealed record DetectionGrainState
{
    /// <summary>Null until somebody asks for it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public Guid Owner { get; init; }

    public Guid RouteId { get; init; }

    public string ObjectKey { get; init; } = "";

    public SubscriptionTier Tier { get; init; }

    public DetectionState State { get; init; }

    /// <summary>The job that waits or runs; another after each fault.</summary>
    public Guid Job { get; init; }

    public DetectionFindings? Findings { get; init; }

    public AnalysisError? Error { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The climber was told of the end.</summary>
    public bool Announced { get; init; }

    public bool Exists => CreatedAt is not null && State is not DetectionState.Deleted;

    public DetectionGrainState Complete(DetectionFindings findings, DateTimeOffset now) =>
        this with { State = DetectionState.Completed, Findings = findings, CompletedAt = now };

    public DetectionGrainState Fail(AnalysisError error, DateTimeOffset now) =>
        this with { State = DetectionState.Failed, Error = error, CompletedAt = now };

    public VisionJob ToJob(DetectionId id) => new()
    {
        Id = new VisionJobId(Job),
        Detection = id,
        Route = new RouteId(RouteId),
        Owner = new UserId(Owner),
        Tier = Tier,
        AskedAt = CreatedAt!.Value,
        ObjectKey = ObjectKey,
    };

    public DetectionStatus ToStatus(DetectionId id) => new()
    {
        Id = id,
        Route = new RouteId(RouteId),
        State = State,
        Findings = Findings,
        Error = Error,
        CreatedAt = CreatedAt!.Value,
        CompletedAt = CompletedAt,
    };
}
