using System.ComponentModel.DataAnnotations;
using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Api.Analyses;

/// <summary>Starts the analysis of an uploaded video.</summary>
public sealed record StartAnalysisRequest : IValidatableObject
{
    /// <summary>Which video.</summary>
    [Required]
    public required Guid? VideoId { get; init; }

    /// <summary>The route that was climbed, selected: contacts are told by its holds then.</summary>
    public Guid? RouteId { get; init; }

    /// <summary>Plan the ghost of the climb, from where the climber started; needs the route.</summary>
    public bool? Ghost { get; init; }

    /// <summary>Which part of the video; all of it when left out.</summary>
    public AnalysisRange? Options { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Ghost == true && RouteId is null)
        {
            yield return new("A ghost needs the route that was climbed.", [nameof(RouteId)]);
        }
    }

    internal AnalysisOptions ToOptions() => new(
        Options?.StartMs,
        Options?.EndMs,
        RouteId is { } route ? Grains.Abstractions.Identity.RouteId.Of(route) : null,
        Ghost == true);
}
