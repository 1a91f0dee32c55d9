using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>Says which holds of a wall are the route to climb.</summary>
[GenerateSerializer, Immutable, Alias("ascension.select-route")]
public sealed record SelectRoute
{
    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Caller { get; init; }

    /// <summary>All holds of this colour; null when <see cref="Holds"/> names them.</summary>
    [Id(1)] public string? Color { get; init; }

    /// <summary>These holds; null when <see cref="Color"/> names them.</summary>
    [Id(2)] public IReadOnlyList<HoldId>? Holds { get; init; }

    /// <summary>Where the hands start: 1 or 2 of them.</summary>
    [Id(3)] public required IReadOnlyList<HoldId> Start { get; init; }

    /// <summary>Where it ends: 1 or 2 of them.</summary>
    [Id(4)] public required IReadOnlyList<HoldId> Finish { get; init; }

    /// <summary>Lean of the wall from the vertical, -45 to 90 degrees; above 0 overhanging. Null: not told.</summary>
    [Id(5)] public double? WallAngleDegrees { get; init; }

    /// <summary>Height of the wall in the photo, 1 to 60 metres; null: not told.</summary>
    [Id(6)] public double? WallHeightMetres { get; init; }

    /// <summary>What it is called; null: nothing.</summary>
    [Id(7)] public string? Name { get; init; }

    /// <summary>Its grade, in any system; null: not told.</summary>
    [Id(8)] public string? Grade { get; init; }
}
