using Ascension.Vision.Holds.Search;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Holds;

public sealed class TileTests
{
    private const int Side = 1024;
    private const int Margin = 64;

    [Fact]
    public void A_picture_that_fits_is_one_tile() =>
        Assert.Equal(
            [new Tile(new Rect(0, 0, 1024, 700), new Rect(0, 0, 1024, 700))],
            Tile.Cut(new Size(1024, 700), Side, Margin));

    [Fact]
    public void Every_pixel_is_answered_for_by_one_tile_with_a_margin_around_it() => Prop
        .ForAll(
            Gen.Choose(1, 6000).ToArbitrary(),
            Gen.Choose(1, 6000).ToArbitrary(),
            (width, height) => IsSound(Tile.Cut(new Size(width, height), Side, Margin), width, height))
        .QuickCheckThrowOnFailure();

    private static bool IsSound(IReadOnlyList<Tile> tiles, int width, int height) =>
        tiles.Sum(tile => (long)tile.Core.Width * tile.Core.Height) == (long)width * height
        && tiles.All(tile =>
            tile.Area.Width <= Side && tile.Area.Height <= Side
            && tile.Area.Left >= 0 && tile.Area.Top >= 0 && tile.Area.Right <= width && tile.Area.Bottom <= height
            && IsInside(tile.Core.Left, tile.Core.Right, tile.Area.Left, tile.Area.Right, width)
            && IsInside(tile.Core.Top, tile.Core.Bottom, tile.Area.Top, tile.Area.Bottom, height))
        && tiles.All(tile => tiles.Count(other => (other.Core & tile.Core).Width * (other.Core & tile.Core).Height > 0)
            == 1);

    private static bool IsInside(int coreStart, int coreEnd, int start, int end, int length) =>
        (start == 0 ? coreStart == 0 : coreStart - start >= Margin - 1)
        && (end == length ? coreEnd == length : end - coreEnd >= Margin - 1);
}
