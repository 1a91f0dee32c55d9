using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Ghosts;

/// <summary>Asks for the ghost climber on a route.</summary>
public sealed record GenerateGhostRequest
{
    /// <summary>Which route; its holds are selected.</summary>
    [Required]
    public required Guid? RouteId { get; init; }
}
