using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Walls;

/// <summary>A hold that was rendered into a picture.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Colour">The colour it was painted.</param>
/// <param name="Box">What it covers, in widths and heights of the picture.</param>
public sealed record RenderedHold(HoldType Type, HoldColour Colour, HoldBox Box)
{
    /// <summary>Share of what two boxes cover that both cover, 0 to 1.</summary>
    public double Overlap(HoldBox other)
    {
        var width = Math.Min(Box.X + Box.Width, other.X + other.Width) - Math.Max(Box.X, other.X);
        var height = Math.Min(Box.Y + Box.Height, other.Y + other.Height) - Math.Max(Box.Y, other.Y);
        var both = Math.Max(0, width) * Math.Max(0, height);
        return both / ((Box.Width * Box.Height) + (other.Width * other.Height) - both);
    }
}
