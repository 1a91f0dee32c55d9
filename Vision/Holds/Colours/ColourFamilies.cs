using Ascension.Skeletons.Holds;

namespace Ascension.Vision.Holds.Colours;

/// <summary>
/// Names the colours of a wall together: holds of one set fade and lie in shade differently, and one by one some would
/// fall across the border between two names. Like colours are joined first, and a family is named by its median.
/// </summary>
internal static class ColourFamilies
{
    private const float SameFamily = 15;
    private const float LightnessWeight = 0.7f;

    /// <summary>A name for each colour.</summary>
    /// <param name="colours">Colours in white light; at most some hundreds.</param>
    public static HoldColour[] Name(IReadOnlyList<LabColour> colours)
    {
        HoldColour[] names = new HoldColour[colours.Count];
        foreach (List<int> family in Join(colours))
        {
            HoldColour name = ColourNames.Of(LabMedian.Of([.. family.Select(i => colours[i])]));
            foreach (int i in family)
            {
                names[i] = name;
            }
        }

        return names;
    }

    /// <summary>Joins the nearest two families until none are alike (agglomerative, by distance of means).</summary>
    private static List<List<int>> Join(IReadOnlyList<LabColour> colours)
    {
        List<List<int>> families = [.. colours.Select((_, i) => new List<int> { i })];
        List<LabColour> means = [.. colours];
        while (Nearest(means) is ({ } first, { } second))
        {
            means[first] = Mean(means[first], families[first].Count, means[second], families[second].Count);
            families[first].AddRange(families[second]);
            means.RemoveAt(second);
            families.RemoveAt(second);
        }

        return families;
    }

    private static (int? First, int? Second) Nearest(List<LabColour> means)
    {
        (int? first, int? second) = (null, null);
        float least = SameFamily;
        for (int i = 0; i < means.Count; i++)
        {
            for (int j = i + 1; j < means.Count; j++)
            {
                float distance = means[i].DistanceTo(means[j], LightnessWeight);
                if (distance < least)
                {
                    (least, first, second) = (distance, i, j);
                }
            }
        }

        return (first, second);
    }

    private static LabColour Mean(LabColour one, int ones, LabColour other, int others)
    {
        float share = (float)ones / (ones + others);
        return new LabColour(
            one.L * share + other.L * (1 - share),
            one.A * share + other.A * (1 - share),
            one.B * share + other.B * (1 - share));
    }
}
