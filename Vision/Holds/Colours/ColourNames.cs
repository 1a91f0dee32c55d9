using Ascension.Skeletons.Holds;

namespace Ascension.Vision.Holds.Colours;

/// <summary>
/// Gives a colour the name that people give it. Borders between names are hues, chromas and lightnesses in CIE L*a*b*,
/// set between the usual colours of holds.
/// </summary>
internal static class ColourNames
{
    private const float GreyChroma = 11;
    private const float DarkGreyChroma = 15;
    private const float Dark = 24;
    private const float BlackBelow = 33;
    private const float WhiteAbove = 76;

    /// <summary>The name of a colour in white light.</summary>
    public static HoldColour Of(LabColour colour)
    {
        if (colour.Chroma < (colour.L < Dark ? DarkGreyChroma : GreyChroma))
        {
            return colour.L switch
            {
                < BlackBelow => HoldColour.Black,
                > WhiteAbove => HoldColour.White,
                _ => HoldColour.Grey,
            };
        }

        return colour.Hue switch
        {
            < 20 => colour.L >= 55 ? HoldColour.Pink : HoldColour.Red,
            < 42 => Reddish(colour),
            < 75 => Orangish(colour),
            < 108 => Yellowish(colour),
            < 170 => HoldColour.Green,
            < 225 => HoldColour.Turquoise,
            < 302 => HoldColour.Blue,
            < 338 => colour.L > 65 ? HoldColour.Pink : HoldColour.Purple,
            _ => HoldColour.Pink,
        };
    }

    private static HoldColour Reddish(LabColour colour) => colour switch
    {
        { Chroma: < 30, L: < 50 } => HoldColour.Brown,
        { Chroma: < 50, L: > 68 } => HoldColour.Pink,
        _ => HoldColour.Red,
    };

    private static HoldColour Orangish(LabColour colour) => colour switch
    {
        { Chroma: < 30 } => HoldColour.Brown,
        { Chroma: < 50, L: < 45 } => HoldColour.Brown,
        _ => HoldColour.Orange,
    };

    private static HoldColour Yellowish(LabColour colour) => colour switch
    {
        { Chroma: < 26, L: > 80 } => HoldColour.White,
        { Chroma: < 28 } => HoldColour.Brown,
        { Chroma: < 45, L: < 48 } => HoldColour.Brown,
        _ => HoldColour.Yellow,
    };
}
