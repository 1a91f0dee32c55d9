using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>Says which holds of a wall are the route to climb: all of a colour, or those that are named.</summary>
public sealed record SelectRouteRequest
{
    /// <summary>All holds of this colour, as they are known now.</summary>
    [OneOf(
        "black", "white", "grey", "red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink", "brown")]
    public string? Color { get; init; }

    /// <summary>These holds; up to 300.</summary>
    [MinLength(1), MaxLength(300)]
    public IReadOnlyList<Guid>? HoldIds { get; init; }

    /// <summary>Where the hands start: 1 or 2 of the holds.</summary>
    [Required, MinLength(1), MaxLength(2)]
    public required IReadOnlyList<Guid>? StartIds { get; init; }

    /// <summary>Where it ends: 1 or 2 of the holds.</summary>
    [Required, MinLength(1), MaxLength(2)]
    public required IReadOnlyList<Guid>? FinishIds { get; init; }

    /// <summary>Lean of the wall from the vertical, degrees; above 0 overhanging, below 0 a slab.</summary>
    [Range(-45.0, 90.0)]
    public double? WallAngleDeg { get; init; }

    /// <summary>Height of the wall in the photo, metres.</summary>
    [Range(1.0, 60.0)]
    public double? WallHeightM { get; init; }

    /// <summary>What it is called, up to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1), PlainText]
    public string? Name { get; init; }

    /// <summary>Its grade in any system: <c>6b+</c>, <c>6B+</c>, <c>V4</c>, <c>5.11a</c>, <c>VII+</c>.</summary>
    [StringLength(16, MinimumLength = 1), PlainText]
    public string? Grade { get; init; }

    internal SelectRoute ToCommand(UserId caller) => new()
    {
        Caller = caller,
        Color = Color,
        Holds = HoldIds is null ? null : Ids(HoldIds),
        Start = Ids(StartIds!),
        Finish = Ids(FinishIds!),
        WallAngleDegrees = WallAngleDeg,
        WallHeightMetres = WallHeightM,
        Name = Name,
        Grade = Grade,
    };

    private static IReadOnlyList<HoldId> Ids(IReadOnlyList<Guid> holds) => [.. holds.Select(hold => new HoldId(hold))];
}
