using System.ComponentModel.DataAnnotations;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>An upright box in the photo as it is displayed; it must lie inside.</summary>
public sealed record BoxBody
{
    /// <summary>Left side, 0 to 1, in widths of the photo.</summary>
    [Required, Range(0.0, 1.0)]
    public required double? X { get; init; }

    /// <summary>Top side, 0 to 1, in heights of the photo.</summary>
    [Required, Range(0.0, 1.0)]
    public required double? Y { get; init; }

    /// <summary>Width, above 0, in widths of the photo.</summary>
    [Required, Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double? W { get; init; }

    /// <summary>Height, above 0, in heights of the photo.</summary>
    [Required, Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double? H { get; init; }

    internal static BoxBody From(ImageBox box) => new() { X = box.X, Y = box.Y, W = box.Width, H = box.Height };

    internal ImageBox ToBox() => new(X!.Value, Y!.Value, W!.Value, H!.Value);
}
