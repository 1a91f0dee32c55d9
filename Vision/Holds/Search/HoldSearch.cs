using OpenCvSharp;

namespace Ascension.Vision.Holds.Search;

/// <summary>
/// Looks for holds at several sizes of a picture: large ones are whole in the small copies, tiny ones are seen in the
/// tiles of the large one. What several levels and tiles found is told once.
/// </summary>
internal sealed class HoldSearch(IHoldNetwork network, int threads)
{
    /// <summary>Most holds of a wall; the surest are kept.</summary>
    public const int MostHolds = 300;

    // Half of the largest hold that is believed at a level, and some wall around it.
    private const int Margin = 64;

    /// <summary>Finds the holds of a picture, surest first.</summary>
    /// <param name="picture">Colours B, G, R of 8 bits.</param>
    /// <param name="threshold">Least confidence.</param>
    /// <param name="cancellationToken">Stops it between tiles.</param>
    /// <returns>Holds in pixels of the picture.</returns>
    public List<RawHold> Find(Mat picture, float threshold, CancellationToken cancellationToken)
    {
        List<(RawHold Hold, float Rank)> candidates = [];
        foreach (ScaleLevel level in ScaleLevel.For(Math.Max(picture.Width, picture.Height)))
        {
            candidates.AddRange(Find(picture, level, threshold, cancellationToken));
        }

        return Duplicates.Remove(candidates, MostHolds);
    }

    private IEnumerable<(RawHold Hold, float Rank)> Find(
        Mat picture, ScaleLevel level, float threshold, CancellationToken cancellationToken)
    {
        using Mat copy = Resize(picture, level.Scale);
        IReadOnlyList<Tile> tiles = Tile.Cut(copy.Size(), network.TileSide, Math.Min(Margin, network.TileSide / 4));
        IReadOnlyList<RawHold>[] found = new IReadOnlyList<RawHold>[tiles.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, tiles.Count, parallel, i =>
        {
            using Mat part = copy.SubMat(tiles[i].Area);
            found[i] = [.. network.Detect(part, threshold)
                .Select(hold => hold.Place(1, tiles[i].Area.Left, tiles[i].Area.Top))
                .Where(hold => tiles[i].AnswersFor(hold))];
        });
        float back = (float)picture.Width / copy.Width;
        return
        [
            .. found
                .SelectMany(holds => holds)
                .Select(hold => (Hold: hold.Place(back, 0, 0), Rank: level.Trust(hold.Side) * hold.Confidence))
                .Where(hold => hold.Rank >= threshold),
        ];
    }

    private static Mat Resize(Mat picture, double scale)
    {
        Mat copy = new();
        Size size = new(
            Math.Max(1, (int)Math.Round(picture.Width * scale)), Math.Max(1, (int)Math.Round(picture.Height * scale)));
        Cv2.Resize(picture, copy, size, 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        return copy;
    }
}
