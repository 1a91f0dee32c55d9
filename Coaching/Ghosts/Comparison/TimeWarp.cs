namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>
/// Dynamic time warping within a band about the diagonal (H. Sakoe and S. Chiba, IEEE Trans. Acoustics, Speech and
/// Signal Processing 26(1), 1978): which instants of two climbs belong together.
/// </summary>
internal static class TimeWarp
{
    /// <summary>Half the width of the band, as a share of the longer climb.</summary>
    private const double Band = 0.2;

    private const int NarrowestBand = 10;

    /// <summary>Pairs of indexes from both beginnings to both ends, with least mean distance.</summary>
    /// <param name="rows">Points of the first.</param>
    /// <param name="columns">Points of the second.</param>
    /// <param name="distance">Between a point of each, at least 0.</param>
    public static IReadOnlyList<(int Row, int Column)> Match(int rows, int columns, Func<int, int, double> distance)
    {
        var band = Math.Max(NarrowestBand, (int)(Band * Math.Max(rows, columns)));
        var sums = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            var middle = rows == 1 ? 0 : (int)((long)row * (columns - 1) / (rows - 1));
            for (var column = 0; column < columns; column++)
            {
                // One row has to see every column.
                var isInBand = rows == 1 || Math.Abs(column - middle) <= band + columns / rows;
                sums[row, column] = isInBand
                    ? distance(row, column) + Before(sums, row, column)
                    : double.PositiveInfinity;
            }
        }

        return WayBack(sums, rows, columns);
    }

    private static double Before(double[,] sums, int row, int column) => (row, column) switch
    {
        (0, 0) => 0,
        (0, _) => sums[0, column - 1],
        (_, 0) => sums[row - 1, 0],
        _ => Math.Min(sums[row - 1, column - 1], Math.Min(sums[row - 1, column], sums[row, column - 1])),
    };

    private static List<(int Row, int Column)> WayBack(double[,] sums, int rows, int columns)
    {
        var (row, column) = (rows - 1, columns - 1);
        List<(int, int)> way = [(row, column)];
        while (row > 0 || column > 0)
        {
            (row, column) = (row, column) switch
            {
                (0, _) => (0, column - 1),
                (_, 0) => (row - 1, 0),
                _ when sums[row - 1, column - 1] <= sums[row - 1, column]
                    && sums[row - 1, column - 1] <= sums[row, column - 1] => (row - 1, column - 1),
                _ when sums[row - 1, column] <= sums[row, column - 1] => (row - 1, column),
                _ => (row, column - 1),
            };
            way.Add((row, column));
        }

        way.Reverse();
        return way;
    }
}
