namespace Ascension.Vision.Holds.Colours;

/// <summary>The middle of many colours, whatever a few of them are.</summary>
internal static class LabMedian
{
    /// <summary>Median of each coordinate.</summary>
    /// <param name="colours">At least one.</param>
    public static LabColour Of(ReadOnlySpan<LabColour> colours)
    {
        float[] sorted = new float[colours.Length];
        return new LabColour(
            Median(colours, sorted, static colour => colour.L),
            Median(colours, sorted, static colour => colour.A),
            Median(colours, sorted, static colour => colour.B));
    }

    private static float Median(ReadOnlySpan<LabColour> colours, float[] sorted, Func<LabColour, float> coordinate)
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = coordinate(colours[i]);
        }

        Array.Sort(sorted);
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
