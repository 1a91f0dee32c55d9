using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Analyses;

/// <summary>A part of a video.</summary>
public sealed record AnalysisRange : IValidatableObject
{
    private const int MaxMs = 24 * 60 * 60 * 1000;

    /// <summary>Analyse from here, in milliseconds; from the start when left out.</summary>
    [Range(0, MaxMs)]
    public int? StartMs { get; init; }

    /// <summary>Analyse to here, in milliseconds; to the end when left out.</summary>
    [Range(1, MaxMs)]
    public int? EndMs { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndMs <= StartMs)
        {
            yield return new("The field EndMs must be greater than start_ms.", [nameof(EndMs)]);
        }
    }
}
