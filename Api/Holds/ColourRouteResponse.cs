using Ascension.Api.Routes;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Holds;

/// <summary>Holds of one colour: what is likely to be one route.</summary>
public sealed record ColourRouteResponse
{
    private const int LeastHolds = 3;

    /// <summary>Their colour; the hex is that of the surest of them.</summary>
    public required ColorResponse Color { get; init; }

    /// <summary>The holds, at least three.</summary>
    public required IReadOnlyList<Guid> HoldIds { get; init; }

    /// <summary>The colours of a wall, those of most holds first.</summary>
    internal static IReadOnlyList<ColourRouteResponse> From(IReadOnlyList<RouteHold> holds) =>
    [
        .. holds.Where(hold => hold.Tint is not null)
            .GroupBy(hold => hold.Tint!.Name)
            .Where(group => group.Count() >= LeastHolds)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ColourRouteResponse
            {
                Color = new(group.Key, HexOf(group)),
                HoldIds = [.. group.Select(hold => hold.Id.Value)],
            }),
    ];

    private static string? HexOf(IEnumerable<RouteHold> holds) =>
        holds.Where(hold => hold.Tint!.Hex is not null).MaxBy(hold => hold.Confidence)?.Tint!.Hex;
}
