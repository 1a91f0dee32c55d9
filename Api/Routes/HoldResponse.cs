using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>A hold.</summary>
public sealed record HoldResponse
{
    /// <summary>Id of the hold.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>jug, crimp, sloper, pinch, pocket, edge</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Centre of the grip.</summary>
    public required PointBody Position { get; init; }

    /// <summary>What it covers.</summary>
    public required BoxBody Box { get; init; }

    /// <summary>Its outline as pairs of x and y; empty when not known.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Outline { get; init; }

    /// <summary>Its colour; null when not known.</summary>
    public ColorResponse? Color { get; init; }

    /// <summary><c>start, hand, foot, finish</c>; null: any use.</summary>
    public string? Role { get; init; }

    /// <summary>0 to 1; 1 when the climber placed it.</summary>
    public required double Confidence { get; init; }

    /// <summary>The climber placed it or changed its type, position or box.</summary>
    public required bool ManuallyCorrected { get; init; }

    /// <summary>What a model saw, when the climber has changed it.</summary>
    public HoldGuessResponse? Original { get; init; }

    internal static HoldResponse From(RouteHold hold) => new()
    {
        Id = hold.Id.Value,
        Type = hold.Type,
        Position = PointBody.From(hold.Position),
        Box = BoxBody.From(hold.Box),
        Outline = [.. hold.Outline.Select(point => (IReadOnlyList<double>)[point.X, point.Y])],
        Color = ColorResponse.From(hold.Tint),
        Role = hold.Role,
        Confidence = hold.Confidence,
        ManuallyCorrected = hold.ManuallyCorrected,
        Original = HoldGuessResponse.From(hold.Original),
    };
}
