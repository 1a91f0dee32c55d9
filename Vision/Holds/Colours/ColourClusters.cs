namespace Ascension.Vision.Holds.Colours;

/// <summary>The few colours that a patch is made of: k-means with far-apart beginnings, the same each time.</summary>
internal static class ColourClusters
{
    /// <summary>Shade changes lightness more than it changes the rest.</summary>
    public const float LightnessWeight = 0.55f;

    private const int Rounds = 6;

    /// <summary>Finds the colours.</summary>
    /// <param name="pixels">At least one.</param>
    /// <param name="most">Most colours.</param>
    /// <returns>Colours with the share of the pixels that are nearest to them, largest first.</returns>
    public static IReadOnlyList<(LabColour Colour, float Share)> Of(ReadOnlySpan<LabColour> pixels, int most)
    {
        LabColour[] centres = Begin(pixels, most);
        int[] counts = new int[centres.Length];
        for (int round = 0; round < Rounds; round++)
        {
            centres = Improve(pixels, centres, counts);
        }

        List<(LabColour Colour, float Share)> clusters = [];
        for (int i = 0; i < centres.Length; i++)
        {
            if (counts[i] > 0)
            {
                clusters.Add((centres[i], (float)counts[i] / pixels.Length));
            }
        }

        return [.. clusters.OrderByDescending(cluster => cluster.Share)];
    }

    /// <summary>Distance to the nearest of some colours.</summary>
    public static float DistanceTo(ReadOnlySpan<LabColour> colours, LabColour pixel)
    {
        float least = float.MaxValue;
        foreach (LabColour colour in colours)
        {
            least = MathF.Min(least, colour.DistanceTo(pixel, LightnessWeight));
        }

        return least;
    }

    // The median first, then each time the pixel that is farthest from all before.
    private static LabColour[] Begin(ReadOnlySpan<LabColour> pixels, int most)
    {
        List<LabColour> centres = [LabMedian.Of(pixels)];
        while (centres.Count < most)
        {
            LabColour[] known = [.. centres];
            (float farthest, LabColour next) = (0, default);
            foreach (LabColour pixel in pixels)
            {
                float distance = DistanceTo(known, pixel);
                (farthest, next) = distance > farthest ? (distance, pixel) : (farthest, next);
            }

            if (farthest == 0)
            {
                break;
            }

            centres.Add(next);
        }

        return [.. centres];
    }

    private static LabColour[] Improve(ReadOnlySpan<LabColour> pixels, LabColour[] centres, int[] counts)
    {
        Array.Clear(counts);
        Span<float> sums = stackalloc float[3 * centres.Length];
        sums.Clear();
        foreach (LabColour pixel in pixels)
        {
            int nearest = NearestOf(centres, pixel);
            counts[nearest]++;
            sums[3 * nearest] += pixel.L;
            sums[3 * nearest + 1] += pixel.A;
            sums[3 * nearest + 2] += pixel.B;
        }

        LabColour[] next = new LabColour[centres.Length];
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = counts[i] == 0
                ? centres[i]
                : new LabColour(sums[3 * i] / counts[i], sums[3 * i + 1] / counts[i], sums[3 * i + 2] / counts[i]);
        }

        return next;
    }

    private static int NearestOf(LabColour[] centres, LabColour pixel)
    {
        (int nearest, float least) = (0, float.MaxValue);
        for (int i = 0; i < centres.Length; i++)
        {
            float distance = centres[i].DistanceTo(pixel, LightnessWeight);
            (nearest, least) = distance < least ? (i, distance) : (nearest, least);
        }

        return nearest;
    }
}
