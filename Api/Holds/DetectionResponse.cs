using Ascension.Api.Analyses;
using Ascension.Api.Routes;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Holds;

/// <summary>Where a search for holds stands, and what is on the wall.</summary>
public sealed record DetectionResponse
{
    /// <summary>Id of the detection.</summary>
    public required Guid DetectionId { get; init; }

    /// <summary>The photo.</summary>
    public required Guid ImageId { get; init; }

    /// <summary>The route on it: the same id.</summary>
    public required Guid RouteId { get; init; }

    /// <summary><c>processing</c>, <c>completed</c> or <c>failed</c>.</summary>
    public required DetectionState Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was completed or given up.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Mean confidence of what the model saw, 0 to 1; null until it is completed.</summary>
    public double? Confidence { get; init; }

    /// <summary>
    /// Little was found, or not surely: the climber should look it over. Null until it is completed.
    /// </summary>
    public bool? ReviewAdvised { get; init; }

    /// <summary>The model that looked; null until it is completed.</summary>
    public string? Model { get; init; }

    /// <summary>Why it failed.</summary>
    public AnalysisErrorResponse? Error { get; init; }

    /// <summary>All holds of the route as they are now, corrections included; empty until it is completed.</summary>
    public required IReadOnlyList<HoldResponse> Holds { get; init; }

    /// <summary>The holds by colour, most first.</summary>
    public required IReadOnlyList<ColourRouteResponse> Colors { get; init; }

    internal static DetectionResponse From(DetectionStatus status, IReadOnlyList<RouteHold> holds) => new()
    {
        DetectionId = status.Id.Value,
        ImageId = status.Route.Value,
        RouteId = status.Route.Value,
        Status = status.State,
        CreatedAt = status.CreatedAt,
        CompletedAt = status.CompletedAt,
        Confidence = status.Findings?.Confidence,
        ReviewAdvised = status.Findings?.ReviewAdvised,
        Model = status.Findings?.Model,
        Error = AnalysisErrorResponse.From(status.Error),
        Holds = [.. holds.Select(HoldResponse.From)],
        Colors = ColourRouteResponse.From(holds),
    };
}
