using System.ComponentModel.DataAnnotations;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>A place in the photo as it is displayed; the origin is its upper left corner.</summary>
public sealed record PointBody
{
    /// <summary>0 to 1, in widths of the photo.</summary>
    [Required, Range(0.0, 1.0)]
    public required double? X { get; init; }

    /// <summary>0 to 1, in heights of the photo.</summary>
    [Required, Range(0.0, 1.0)]
    public required double? Y { get; init; }

    internal static PointBody From(ImagePoint point) => new() { X = point.X, Y = point.Y };

    internal ImagePoint ToPoint() => new(X!.Value, Y!.Value);
}
