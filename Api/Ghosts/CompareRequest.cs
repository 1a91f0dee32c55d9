using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Ghosts;

/// <summary>Compares a climb with a ghost.</summary>
public sealed record CompareRequest
{
    /// <summary>The analysis of the climb.</summary>
    [Required]
    public required Guid? VideoAnalysisId { get; init; }

    /// <summary>The ghost; the id of an analysis for its own ghost.</summary>
    [Required]
    public required Guid? GhostId { get; init; }
}
