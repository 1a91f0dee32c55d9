namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A hold as a model sees it in the photo of a wall.</summary>
[GenerateSerializer, Immutable, Alias("ascension.detected-hold")]
public sealed record DetectedHold
{
    /// <summary><c>jug, crimp, sloper, pinch, pocket, edge</c>.</summary>
    [Id(0)] public required string Type { get; init; }

    /// <summary>Centre of the grip.</summary>
    [Id(1)] public required ImagePoint Position { get; init; }

    /// <summary>What it covers.</summary>
    [Id(2)] public required ImageBox Box { get; init; }

    /// <summary>Its outline, at most 64 points; empty: not found.</summary>
    [Id(3)] public IReadOnlyList<ImagePoint> Outline { get; init; } = [];

    /// <summary>Its colour; null: not told.</summary>
    [Id(4)] public HoldTint? Tint { get; init; }

    /// <summary>0 to 1.</summary>
    [Id(5)] public required double Confidence { get; init; }
}
