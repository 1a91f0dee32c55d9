using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Routes;
using Ascension.Skeletons.Holds;
using Ascension.Vision.Photos;

namespace Ascension.Unit.Grains.Routes;

/// <summary>Holds to vary with <c>with</c>.</summary>
internal static class Holds
{
    public static ImageBox Box { get; } = new(0.4, 0.6, 0.1, 0.05);

    public static PhotoSize Photo { get; } = new(1000, 2000);

    public static KeptHold Placed(int number) => new()
    {
        Number = number,
        Type = HoldType.Jug,
        Position = new(0.45, 0.62),
        Box = Box,
        Colour = HoldColour.Yellow,
    };

    public static KeptHold Found(int number) => Placed(number) with { Confidence = 0.6, Outline = [new(0.4, 0.6)] };

    public static DetectedHold Seen(double x, double confidence = 0.7) => new()
    {
        Type = "crimp",
        Position = new(x + 0.01, 0.31),
        Box = new(x, 0.3, 0.02, 0.02),
        Tint = new("red", "#cc2211"),
        Confidence = confidence,
    };
}
