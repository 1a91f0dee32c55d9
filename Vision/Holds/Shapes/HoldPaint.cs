using Ascension.Vision.Holds.Colours;
using OpenCvSharp;

namespace Ascension.Vision.Holds.Shapes;

/// <summary>The dominant colour of a hold, without chalk, gloss and shade.</summary>
internal static class HoldPaint
{
    private const double Middle = 0.6;
    private const float Shade = 0.25f;
    private const float Gloss = 0.9f;

    // A white hold is grey where it lies in its own shade: what has no colour is judged by its brighter half.
    private const float GreyShade = 0.5f;
    private const float GreyGloss = 0.97f;
    private const float ChalkLightness = 78;
    private const float ChalkChroma = 10;

    // Bright grey is chalk where the rest of the hold has a colour; elsewhere, when there is enough, the hold is white.
    private const float LeastUnchalked = 0.25f;
    private const float ColouredChroma = 16;
    private const float LeastWhite = 0.3f;

    /// <summary>Measures the colour.</summary>
    /// <param name="patch">The hold and its surroundings.</param>
    /// <param name="mask">Its pixels; null to take the middle of its box.</param>
    public static LabColour Of(HoldPatch patch, Mat? mask)
    {
        List<LabColour> pixels = PixelsOf(patch, mask);
        List<LabColour> rest = pixels.FindAll(pixel => !IsBrightGrey(pixel));
        if (rest.Count >= LeastUnchalked * pixels.Count && LabMedian.Of([.. rest]).Chroma >= ColouredChroma)
        {
            return Middling(rest, Shade, Gloss);
        }

        return pixels.Count - rest.Count >= LeastWhite * pixels.Count
            ? Middling(pixels.FindAll(IsBrightGrey), Shade, Gloss)
            : Middling(pixels, GreyShade, GreyGloss);
    }

    private static LabColour Middling(List<LabColour> pixels, float shade, float gloss)
    {
        pixels.Sort((one, other) => one.L.CompareTo(other.L));
        int first = (int)(pixels.Count * shade);
        int last = Math.Max(first + 1, (int)(pixels.Count * gloss));
        return LabMedian.Of([.. pixels.Take(last).Skip(first)]);
    }

    private static bool IsBrightGrey(LabColour pixel) => pixel is { L: >= ChalkLightness, Chroma: <= ChalkChroma };

    private static List<LabColour> PixelsOf(HoldPatch patch, Mat? mask)
    {
        List<LabColour> pixels = [];
        if (mask is not null)
        {
            ReadOnlySpan<byte> set = HoldMask.Bytes(mask);
            for (int i = 0; i < set.Length; i++)
            {
                if (set[i] != 0)
                {
                    pixels.Add(patch.Pixels[i]);
                }
            }
        }

        if (pixels.Count == 0)
        {
            pixels.AddRange(patch.Pixels.Where((_, i) => patch.Eccentricity(i) < Middle));
        }

        return pixels.Count > 0 ? pixels : [.. patch.Pixels];
    }
}
