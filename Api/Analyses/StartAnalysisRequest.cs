using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Analyses;

/// <summary>Starts the analysis of an uploaded video.</summary>
public sealed record StartAnalysisRequest
{
    /// <summary>Which video.</summary>
    [Required]
    public required Guid? VideoId { get; init; }

    /// <summary>The route that was climbed.</summary>
    public Guid? RouteId { get; init; }

    /// <summary>Compare with a computed climber.</summary>
    public bool? Ghost { get; init; }

    /// <summary>Which part of the video; all of it when left out.</summary>
    public AnalysisRange? Options { get; init; }
}
