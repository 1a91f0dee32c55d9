using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Api.Routes;

/// <summary>Colour of a hold.</summary>
/// <param name="Name">A word, <c>yellow</c>.</param>
/// <param name="Hex">As measured in the photo, <c>#d9b310</c>; null when nobody measured it.</param>
public sealed record ColorResponse(string Name, string? Hex)
{
    internal static ColorResponse? From(HoldTint? tint) => tint is null ? null : new(tint.Name, tint.Hex);
}
