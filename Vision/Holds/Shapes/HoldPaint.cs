using Ascension.Vision.Holds.Colours;
using OpenCvSharp;

namespace Ascension.Vision.Holds.Shapes;

/// <summary>The dominant colour of a hold, without chalk, gloss and shade.</summary>
internal static class HoldPaint
{
    private const double Middle = 0.6;
    private const float Shade = 0.25f;
    private const float Gloss = 0.9f;
    private const float ChalkLightness = 78;
    private const float ChalkChroma = 10;

    // Chalk hides the colour only as long as some is left.
    private const float LeastUnchalked = 0.25f;

    /// <summary>Measures the colour.</summary>
    /// <param name="patch">The hold and its surroundings.</param>
    /// <param name="mask">Its pixels; null to take the middle of its box.</param>
    public static LabColour Of(HoldPatch patch, Mat? mask)
    {
        List<LabColour> pixels = PixelsOf(patch, mask);
        List<LabColour> clean = pixels.FindAll(pixel => pixel.L < ChalkLightness || pixel.Chroma > ChalkChroma);
        if (clean.Count >= LeastUnchalked * pixels.Count)
        {
            pixels = clean;
        }

        pixels.Sort((one, other) => one.L.CompareTo(other.L));
        int first = (int)(pixels.Count * Shade);
        int last = Math.Max(first + 1, (int)(pixels.Count * Gloss));
        return LabMedian.Of([.. pixels.Take(last).Skip(first)]);
    }

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
