namespace Ascension.Skeletons.Documents;

/// <summary>Undoes the delta code of columns.</summary>
internal static class Columns
{
    /// <summary>Sums deltas up in place.</summary>
    /// <exception cref="FormatException">A sum leaves the range.</exception>
    public static int[] Accumulate(int[] deltas, int min, int max, string what)
    {
        var sum = 0;
        for (var row = 0; row < deltas.Length; row++)
        {
            // Both are bounded far below what an int holds.
            sum += deltas[row];
            if (sum < min || sum > max)
            {
                throw new FormatException($"{what} leaves its range, {min} to {max}.");
            }

            deltas[row] = sum;
        }

        return deltas;
    }

    /// <summary>Sums deltas up to positions; a gap is NaN and does not count.</summary>
    /// <exception cref="FormatException">A sum leaves the range.</exception>
    public static float[] AccumulatePath(int?[] deltas, string what)
    {
        var path = new float[deltas.Length];
        var sum = 0;
        for (var row = 0; row < deltas.Length; row++)
        {
            sum += deltas[row] ?? 0;
            if (sum is < Quantiser.MinPosition or > Quantiser.MaxPosition)
            {
                throw new FormatException($"{what} leaves the frame by more than its size.");
            }

            path[row] = deltas[row] is null ? float.NaN : (float)sum / Quantiser.PositionSteps;
        }

        return path;
    }

    /// <summary>A part of the document that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static T Required<T>(T? part, string what)
        where T : class =>
        part ?? throw new FormatException($"{what} is missing.");

    /// <summary>Refuses what is there already.</summary>
    /// <exception cref="FormatException">It is there twice.</exception>
    public static void Once(object? part, string what)
    {
        if (part is not null)
        {
            throw new FormatException($"{what} is there twice.");
        }
    }

    /// <summary>Refuses a column that has not one row a frame.</summary>
    /// <exception cref="FormatException">It has not.</exception>
    public static void SameLength(int rows, int frames, string what)
    {
        if (rows != frames)
        {
            throw new FormatException($"{what} has {rows} rows for {frames} frames.");
        }
    }
}
