using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A hold of a route.</summary>
[GenerateSerializer, Immutable, Alias("ascension.route-hold")]
public sealed record RouteHold
{
    /// <summary>Which hold.</summary>
    [Id(0)] public required HoldId Id { get; init; }

    /// <summary><c>jug, crimp, sloper, pinch, pocket, edge</c>.</summary>
    [Id(1)] public required string Type { get; init; }

    /// <summary>Centre of the grip.</summary>
    [Id(2)] public required ImagePoint Position { get; init; }

    /// <summary>What it covers.</summary>
    [Id(3)] public required ImageBox Box { get; init; }

    /// <summary>Its outline; empty when not known.</summary>
    [Id(4)] public IReadOnlyList<ImagePoint> Outline { get; init; } = [];

    /// <summary>Its colour; null when not known.</summary>
    [Id(5)] public HoldTint? Tint { get; init; }

    /// <summary><c>start, hand, foot, finish</c>; null: any use.</summary>
    [Id(6)] public string? Role { get; init; }

    /// <summary>0 to 1; 1 when the climber placed it.</summary>
    [Id(7)] public required double Confidence { get; init; }

    /// <summary>The climber placed it or changed its type, position or box.</summary>
    [Id(8)] public required bool ManuallyCorrected { get; init; }

    /// <summary>What a model saw, when the climber has changed it.</summary>
    [Id(9)] public DetectedHold? Original { get; init; }
}
