using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>The route to climb.</summary>
[GenerateSerializer, Immutable, Alias("ascension.route-selection")]
public sealed record RouteSelection
{
    /// <summary>The colour it was selected by; null when by holds.</summary>
    [Id(0)] public string? Color { get; init; }

    /// <summary>Its holds.</summary>
    [Id(1)] public required IReadOnlyList<HoldId> Holds { get; init; }

    /// <summary>Where the hands start: 1 or 2 of its holds.</summary>
    [Id(2)] public required IReadOnlyList<HoldId> Start { get; init; }

    /// <summary>Where it ends: 1 or 2 of its holds.</summary>
    [Id(3)] public required IReadOnlyList<HoldId> Finish { get; init; }

    /// <summary>Lean of the wall from the vertical, -45 to 90 degrees; above 0 overhanging. Null: not told.</summary>
    [Id(4)] public double? WallAngleDegrees { get; init; }

    /// <summary>Height of the wall in the photo, 1 to 60 metres; null: not told.</summary>
    [Id(5)] public double? WallHeightMetres { get; init; }

    /// <summary>What it is called; null: nothing.</summary>
    [Id(6)] public string? Name { get; init; }

    /// <summary>Its grade as its system writes it; null: not told.</summary>
    [Id(7)] public string? Grade { get; init; }

    /// <summary>The system of the grade, <c>french</c>; null without one.</summary>
    [Id(8)] public string? GradeSystem { get; init; }
}
