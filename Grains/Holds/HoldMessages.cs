using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Validation;
using Ascension.Vision.Holds;

namespace Ascension.Grains.Holds;

/// <summary>Turns what the vision library finds into what routes keep.</summary>
internal static class HoldMessages
{
    public static DetectedHold From(FoundHold hold) => new()
    {
        Type = Words.Of(hold.Type),
        Position = new(hold.X, hold.Y),
        Box = new(hold.Box.X, hold.Box.Y, hold.Box.Width, hold.Box.Height),
        Outline = [.. hold.Outline.Select(point => new ImagePoint(point.X, point.Y))],
        Tint = new(Words.Of(hold.Colour.Name), hold.Colour.Hex),
        Confidence = Math.Round(hold.Confidence, 3),
    };
}
