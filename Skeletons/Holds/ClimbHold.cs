namespace Ascension.Skeletons.Holds;

/// <summary>A hold that an analysis knows, in the coordinates of its <see cref="ClimbHolds"/>.</summary>
public sealed record ClimbHold
{
    /// <summary>
    /// Identity, unique within the analysis: of a photo the hold's own, of a video <c>seen-1</c> and so on.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What it offers.</summary>
    public required HoldType Type { get; init; }

    /// <summary>Centre of the grip, in widths.</summary>
    public required double X { get; init; }

    /// <summary>Centre of the grip, in heights.</summary>
    public required double Y { get; init; }

    /// <summary>What it covers.</summary>
    public required HoldBox Box { get; init; }

    /// <summary>Corners of its outline; empty when not known.</summary>
    public IReadOnlyList<(double X, double Y)> Outline { get; init; } = [];

    /// <summary>Name of its colour; null when not known.</summary>
    public HoldColour? Colour { get; init; }

    /// <summary>Its colour as the picture shows it, <c>#d9b310</c>; null when nobody measured it.</summary>
    public string? Hex { get; init; }

    /// <summary>That there is a hold, 0 to 1; 1 when the climber placed it.</summary>
    public required double Confidence { get; init; }

    /// <summary>The climber placed or corrected it.</summary>
    public bool IsCorrected { get; init; }
}
