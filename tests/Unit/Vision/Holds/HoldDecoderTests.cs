using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Holds;

public sealed class HoldDecoderTests
{
    private const int Columns = 16;
    private const int Rows = 8;
    private const int Cells = Columns * Rows;
    private static readonly Size Tile = new(60, 30);

    private readonly float[] _centers = new float[Cells];
    private readonly float[] _boxes = new float[4 * Cells];
    private readonly float[] _types = new float[6 * Cells];

    [Fact]
    public void A_peak_becomes_a_box_in_pixels_with_its_likeliest_type()
    {
        Put(column: 5, row: 2, confidence: 0.8f, dx: 0.25f, dy: -0.5f, width: 20, height: 12, HoldType.Pinch);

        RawHold hold = Assert.Single(Decode(0.4f));

        Assert.Equal((23, 8), (hold.CentreX, hold.CentreY));
        Assert.Equal(20, hold.Width, 1e-3);
        Assert.Equal(12, hold.Height, 1e-3);
        Assert.Equal((HoldType.Pinch, 0.8f), (hold.Type, hold.Confidence));
    }

    [Fact]
    public void What_is_not_sure_enough_is_left_out()
    {
        Put(column: 1, row: 1, confidence: 0.39f);
        Put(column: 8, row: 1, confidence: 0.4f);

        Assert.Equal([0.4f], Decode(0.4f).Select(hold => hold.Confidence));
    }

    [Fact]
    public void A_centre_in_the_padding_is_no_hold()
    {
        Put(column: 15, row: 1, confidence: 0.9f);
        Put(column: 1, row: 7, confidence: 0.9f, dy: 0.4f);

        Assert.Empty(Decode(0.4f));
    }

    [Fact]
    public void A_broken_model_gives_neither_endless_boxes_nor_holds_out_of_nothing()
    {
        Put(column: 1, row: 1, confidence: float.NaN);
        Put(column: 5, row: 1, confidence: 7, width: float.PositiveInfinity);

        RawHold hold = Assert.Single(Decode(0.4f));

        Assert.Equal(1, hold.Confidence);
        Assert.True(float.IsFinite(hold.Width));
    }

    private List<RawHold> Decode(float threshold) =>
        HoldDecoder.Decode(_centers, _boxes, _types, Tile, Columns, threshold);

    private void Put(
        int column,
        int row,
        float confidence,
        float dx = 0,
        float dy = 0,
        float width = 8,
        float height = 8,
        HoldType type = HoldType.Jug)
    {
        int cell = row * Columns + column;
        _centers[cell] = confidence;
        _boxes[cell] = dx;
        _boxes[Cells + cell] = dy;
        _boxes[2 * Cells + cell] = MathF.Log(width / HoldDecoder.Cell);
        _boxes[3 * Cells + cell] = MathF.Log(height / HoldDecoder.Cell);
        _types[(int)type * Cells + cell] = 1;
    }
}
