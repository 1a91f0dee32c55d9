using System.Collections.Immutable;
using Ascension.Coaching.Training.Grades;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Validation;
using Ascension.Skeletons.Holds;

namespace Ascension.Grains.Routes;

/// <summary>The selection as a route keeps it: holds by number.</summary>
internal sealed record KeptSelection
{
    /// <summary>The colour it was selected by.</summary>
    public HoldColour? Colour { get; init; }

    public required ImmutableList<int> Holds { get; init; }

    public required ImmutableList<int> Start { get; init; }

    public required ImmutableList<int> Finish { get; init; }

    public double? WallAngleDegrees { get; init; }

    public double? WallHeightMetres { get; init; }

    public string? Name { get; init; }

    /// <summary>As its system writes it.</summary>
    public string? Grade { get; init; }

    public GradeSystem? GradeSystem { get; init; }

    /// <summary>The role the selection gives a hold; null when it gives none.</summary>
    public HoldRole? RoleOf(int hold) =>
        Start.Contains(hold) ? HoldRole.Start : Finish.Contains(hold) ? HoldRole.Finish : null;

    public RouteSelection ToSelection(RouteId route) => new()
    {
        Color = Colour is { } colour ? Words.Of(colour) : null,
        Holds = [.. Holds.Select(route.Hold)],
        Start = [.. Start.Select(route.Hold)],
        Finish = [.. Finish.Select(route.Hold)],
        WallAngleDegrees = WallAngleDegrees,
        WallHeightMetres = WallHeightMetres,
        Name = Name,
        Grade = Grade,
        GradeSystem = GradeSystem is { } system ? Words.Of(system) : null,
    };
}
