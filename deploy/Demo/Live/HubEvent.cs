namespace Ascension.Demo.Live;

/// <summary>Any event of the hub about an analysis; what an event does not carry is null.</summary>
internal sealed record HubEvent(
    long EventId,
    Guid AnalysisId,
    string? Status,
    string? Stage,
    int? Progress,
    int? QueuePosition,
    int? Score,
    string? Code,
    string? Detail);
