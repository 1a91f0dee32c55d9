using Ascension.Skeletons.Holds;

namespace Ascension.Vision.Holds;

/// <summary>A hold in a picture, in its widths and heights.</summary>
public sealed record FoundHold
{
    /// <summary>The most likely type.</summary>
    public required HoldType Type { get; init; }

    /// <summary>Centre of the grip, in widths of the picture; inside the box.</summary>
    public required double X { get; init; }

    /// <summary>Centre of the grip, in heights of the picture; inside the box.</summary>
    public required double Y { get; init; }

    /// <summary>What it covers; inside the picture.</summary>
    public required HoldBox Box { get; init; }

    /// <summary>Its outline, 3 to 24 points; empty where hold and wall cannot be told apart.</summary>
    public required IReadOnlyList<OutlinePoint> Outline { get; init; }

    /// <summary>Its dominant colour.</summary>
    public required FoundColour Colour { get; init; }

    /// <summary>That there is a hold, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
