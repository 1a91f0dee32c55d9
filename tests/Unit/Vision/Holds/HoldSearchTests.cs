using Ascension.Vision.Holds;
using Ascension.Vision.Holds.Search;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Holds;

public sealed class HoldSearchTests
{
    private const float Threshold = 0.5f;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(256)]
    [InlineData(512)]
    [InlineData(1024)]
    public void Holds_on_the_seams_of_tiles_are_told_once_and_whole(int tileSide)
    {
        using Mat picture = new(1500, 1600, MatType.CV_8UC3, OpenCvSharp.Scalar.Black);
        List<Rect> drawn = [];
        for (int y = 60; y < 1440; y += 90)
        {
            for (int x = 60; x < 1540; x += 90)
            {
                drawn.Add(new Rect(x, y, 34, 26));
                Cv2.Rectangle(picture, drawn[^1], OpenCvSharp.Scalar.White, -1);
            }
        }

        List<RawHold> found = Find(picture, tileSide);

        Assert.Equal(drawn.Count, found.Count);
        Assert.All(drawn, box => Assert.Single(found, hold => IsOn(hold, box)));
    }

    [Fact]
    public void A_hold_across_half_the_picture_and_one_of_a_few_pixels_are_both_found()
    {
        using Mat picture = new(1536, 1536, MatType.CV_8UC3, OpenCvSharp.Scalar.Black);
        Rect huge = new(100, 200, 760, 500);
        Rect tiny = new(1200, 1300, 16, 15);
        Cv2.Rectangle(picture, huge, OpenCvSharp.Scalar.White, -1);
        Cv2.Rectangle(picture, tiny, OpenCvSharp.Scalar.White, -1);

        List<RawHold> found = Find(picture, 512);

        Assert.Single(found, hold => IsOn(hold, huge));
        Assert.Single(found, hold => IsOn(hold, tiny));
    }

    [Fact]
    public void Specks_are_no_holds()
    {
        using Mat picture = new(1536, 1536, MatType.CV_8UC3, OpenCvSharp.Scalar.Black);
        for (int x = 50; x < 1500; x += 50)
        {
            Cv2.Rectangle(picture, new Rect(x, 700, 6, 6), OpenCvSharp.Scalar.White, -1);
        }

        Assert.Empty(Find(picture, 512));
    }

    [Fact]
    public void A_search_that_is_no_longer_wanted_stops()
    {
        using Mat picture = new(800, 800, MatType.CV_8UC3, OpenCvSharp.Scalar.Black);
        using BlobNetwork network = new(512);
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => new HoldSearch(network, threads: 2).Find(picture, Threshold, stop.Token));
    }

    private static List<RawHold> Find(Mat picture, int tileSide)
    {
        using BlobNetwork network = new(tileSide);
        return new HoldSearch(network, threads: 2).Find(picture, Threshold, Stop);
    }

    private static bool IsOn(RawHold hold, Rect box)
    {
        const float near = 5;
        return MathF.Abs(hold.Left - box.Left) < near && MathF.Abs(hold.Right - box.Right) < near
            && MathF.Abs(hold.Top - box.Top) < near && MathF.Abs(hold.Bottom - box.Bottom) < near;
    }
}
