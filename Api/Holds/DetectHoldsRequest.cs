using System.ComponentModel.DataAnnotations;

namespace Ascension.Api.Holds;

/// <summary>Asks for the holds of a photo.</summary>
public sealed record DetectHoldsRequest
{
    /// <summary>The photo: the <c>image_id</c> or <c>route_id</c> of its upload.</summary>
    [Required]
    public required Guid? ImageId { get; init; }
}
