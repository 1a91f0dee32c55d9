using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;

namespace Ascension.Api.Training;

/// <summary>Pain in or after a session.</summary>
public sealed record PainBody
{
    /// <summary>Where; when left out it concerns the exercises of the session.</summary>
    [OneOf("finger", "wrist", "elbow", "shoulder", "back", "hip", "knee", "ankle")]
    public string? Area { get; init; }

    /// <summary>How strong, 0 (none) to 10 (the worst imaginable).</summary>
    [Required, Range(0, 10)]
    public required int? Level { get; init; }
}
