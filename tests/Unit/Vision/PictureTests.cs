using Ascension.Skeletons.Timeline;
using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons.Pose;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace Ascension.Unit.Vision;

public sealed class PictureTests
{
    private const int Count = 64;

    [Theory]
    [InlineData(235, 128, 128, 255, 255, 255)]
    [InlineData(16, 128, 128, 0, 0, 0)]
    [InlineData(63, 102, 240, 0, 0, 255)]
    [InlineData(173, 42, 26, 0, 255, 0)]
    [InlineData(32, 240, 118, 255, 0, 0)]
    public void Luma_and_chroma_of_bt709_become_blue_green_red(int y, int u, int v, int blue, int green, int red)
    {
        float[] target = new float[3 * Count];

        PlaneColours.Convert(Plane(y), Plane(u), Plane(v), YuvMatrix.Bt709, target);

        Assert.Equal(blue, target[0], 2.0);
        Assert.Equal(green, target[Count], 2.0);
        Assert.Equal(red, target[^1], 2.0);
    }

    [Theory]
    [InlineData(900, 64)]
    [InlineData(452, 64)]
    [InlineData(128, 64)]
    [InlineData(84, 64)]
    [InlineData(64, 64)]
    public void Shrinking_averages_over_areas(int side, int size)
    {
        using Mat plane = Noise(960, 1000);
        Rect region = new(20, 30, side, side);
        float[] target = new float[size * size];
        using Mat part = plane.SubMat(region);
        using Mat expected = part.Resize(new Size(size, size), 0, 0, InterpolationFlags.Area);
        expected.GetArray(out byte[] pixels);

        new PlaneShrinker(size, size).Read(plane, region, 0, target);

        Assert.All(target.Zip(pixels), pair => Assert.Equal(pair.Second, pair.First, 0.51f));
    }

    [Theory]
    [InlineData(-30, -20)]
    [InlineData(900, 940)]
    [InlineData(-30, 940)]
    [InlineData(-500, 0)]
    [InlineData(0, 2000)]
    public void What_lies_over_the_edges_has_one_value(int left, int top)
    {
        using Mat plane = Noise(960, 1000);
        using Mat padded = new();
        Cv2.CopyMakeBorder(plane, padded, 600, 2200, 600, 2200, BorderTypes.Constant, new OpenCvSharp.Scalar(77));
        PlaneShrinker shrinker = new(48, 48);
        float[] target = new float[48 * 48], expected = new float[48 * 48];

        shrinker.Read(plane, new Rect(left, top, 200, 200), 77, target);
        shrinker.Read(padded, new Rect(left + 600, top + 600, 200, 200), 0, expected);

        Assert.All(target.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.01f));
    }

    [Fact]
    public void Enlarging_keeps_a_slope_straight()
    {
        using Mat plane = new(16, 16, MatType.CV_8UC1);
        plane.SetArray(Enumerable.Range(0, 256).Select(i => (byte)(10 * (i % 16))).ToArray());
        float[] target = new float[64 * 64];

        new PlaneShrinker(64, 64).Read(plane, new Rect(0, 0, 16, 16), 0, target);

        // A pixel's middle lies at (x + 0.5) / 4 - 0.5 of the small picture.
        Assert.Equal(10 * ((32 + 0.5f) / 4 - 0.5f), target[10 * 64 + 32], 0.01f);
        Assert.Equal((0f, 150f), (target[0], target[63]));
    }

    [Fact]
    public void Further_peaks_of_a_heatmap_follow_by_their_mass_and_end_where_there_are_no_more()
    {
        const int Side = 24;
        float[] logits = new float[Side * Side];
        Array.Fill(logits, -30);
        logits[5 * Side + 4] = 2;
        logits[15 * Side + 20] = 1;
        KeypointSample[] peaks = new KeypointSample[3];

        HeatmapDecoder.Decode(logits, Side, new float[Side * Side], peaks);

        Assert.Equal((4.5f / Side, 5.5f / Side), (peaks[0].X, peaks[0].Y));
        Assert.Equal((20.5f / Side, 15.5f / Side), (peaks[1].X, peaks[1].Y));
        Assert.Equal(Math.E, peaks[0].Confidence / peaks[1].Confidence, 3);
        Assert.Equal(0, peaks[2].Confidence);
    }

    [Fact]
    public void Peak_of_a_heatmap_is_found_between_the_cells()
    {
        const int Side = 24;
        float[] logits = new float[Side * Side];
        logits[7 * Side + 3] = 12;
        logits[7 * Side + 4] = 12;

        KeypointSample[] peaks = new KeypointSample[1];
        HeatmapDecoder.Decode(logits, Side, new float[Side * Side], peaks);
        (float x, float y, float mass) = (peaks[0].X, peaks[0].Y, peaks[0].Confidence);

        Assert.Equal(4f / Side, x, 0.01f);
        Assert.Equal(7.5f / Side, y, 0.01f);
        Assert.InRange(mass, 0.99f, 1f);
    }

    [Fact]
    public void Peak_at_the_edge_stays_in_the_map() => Prop.ForAll(
        Gen.Choose(0, 24 * 24 - 1).ToArbitrary(),
        peak =>
        {
            float[] logits = new float[24 * 24];
            logits[peak] = 20;
            KeypointSample[] peaks = new KeypointSample[3];
            HeatmapDecoder.Decode(logits, 24, new float[24 * 24], peaks);
            (float x, float y, float mass) = (peaks[0].X, peaks[0].Y, peaks[0].Confidence);

            return x is > 0 and < 1 && y is > 0 and < 1 && mass is > 0.9f and <= 1.0001f;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Crop_boxes_begin_where_luma_and_chroma_do() => Prop.ForAll(
        Gen.Choose(-2000, 2000).ToArbitrary(),
        Gen.Choose(-2000, 2000).ToArbitrary(),
        Gen.Choose(1, 3000).ToArbitrary(),
        (x, y, side) =>
        {
            PixelRegion box = new CropBox(x / 3f, y / 3f, side / 2f).OnEvenPixels(0.75f);

            return box.Left % 2 == 0 && box.Top % 2 == 0
                && box.Width % 4 == 0 && box.Width >= 8 && box.Height % 4 == 0 && box.Height >= 8
                && Math.Abs(box.Left + box.Width / 2f - x / 3f) <= 5
                && Math.Abs(box.Top + box.Height / 2f - y / 3f) <= 5;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 0, 0, 1, 0, false)]
    [InlineData(0, 1, -1, 0, 1, false)]
    [InlineData(-1, 0, 0, -1, 2, false)]
    [InlineData(0, -1, 1, 0, 3, false)]
    [InlineData(-1, 0, 0, 1, 0, true)]
    [InlineData(1, 0, 0, -1, 2, true)]
    public void Display_matrix_becomes_turns(int a, int b, int c, int d, int turns, bool mirrored)
    {
        Orientation orientation = Orientation.FromMatrix(a, b, c, d);

        Assert.Equal(new Orientation(turns, mirrored), orientation);
    }

    private static Mat Noise(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        new Random(7).NextBytes(pixels);
        Mat plane = new(height, width, MatType.CV_8UC1);
        plane.SetArray(pixels);
        return plane;
    }

    private static byte[] Plane(int value) => [.. Enumerable.Repeat((byte)value, Count)];
}
