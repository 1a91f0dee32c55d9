using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>The route to climb.</summary>
public sealed record SelectionResponse
{
    /// <summary>The colour it was selected by; null when by holds.</summary>
    public string? Color { get; init; }

    /// <summary>Its holds.</summary>
    public required IReadOnlyList<Guid> HoldIds { get; init; }

    /// <summary>Where the hands start.</summary>
    public required IReadOnlyList<Guid> StartIds { get; init; }

    /// <summary>Where it ends.</summary>
    public required IReadOnlyList<Guid> FinishIds { get; init; }

    /// <summary>Lean of the wall from the vertical, degrees; above 0 overhanging. Null: not told.</summary>
    public double? WallAngleDeg { get; init; }

    /// <summary>Height of the wall in the photo, metres; null: not told.</summary>
    public double? WallHeightM { get; init; }

    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Its grade as its system writes it.</summary>
    public string? Grade { get; init; }

    /// <summary><c>french, fontainebleau, v_scale, yds, uiaa</c>; null without a grade.</summary>
    public string? GradeSystem { get; init; }

    internal static SelectionResponse? From(RouteSelection? selection) => selection is null
        ? null
        : new()
        {
            Color = selection.Color,
            HoldIds = Ids(selection.Holds),
            StartIds = Ids(selection.Start),
            FinishIds = Ids(selection.Finish),
            WallAngleDeg = selection.WallAngleDegrees,
            WallHeightM = selection.WallHeightMetres,
            Name = selection.Name,
            Grade = selection.Grade,
            GradeSystem = selection.GradeSystem,
        };

    private static IReadOnlyList<Guid> Ids(IReadOnlyList<HoldId> holds) => [.. holds.Select(hold => hold.Value)];
}
