using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;
using Ascension.Vision.Models;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Holds;

/// <summary>Sees bright blobs, those cut by the edge of a tile too, as a network would: with less confidence.</summary>
internal sealed class BlobNetwork(int side) : IHoldNetwork
{
    public ModelDescription Description { get; } = new()
    {
        Name = "blobs",
        Version = "1",
        Task = "holds",
        File = "none",
        Sha256 = "",
        Input = new TensorContract("image", [], ""),
        Outputs = [],
        Thresholds = new Dictionary<string, double> { ["confidence"] = 0.5, ["review_below"] = 0.8 },
        Licence = "",
        TrainingData = "",
        Metrics = new Dictionary<string, double>(),
    };

    public int TileSide => side;

    public IReadOnlyList<RawHold> Detect(Mat tile, float threshold)
    {
        Assert.InRange(tile.Width, 1, side);
        Assert.InRange(tile.Height, 1, side);
        using Mat grey = new();
        Cv2.CvtColor(tile, grey, ColorConversionCodes.BGR2GRAY);
        using Mat bright = new();
        Cv2.Threshold(grey, bright, 128, 255, ThresholdTypes.Binary);
        Cv2.FindContours(
            bright, out Point[][] blobs, out _, RetrievalModes.External, ContourApproximationModes.ApproxSimple);
        return [.. blobs.Select(blob => ToHold(Cv2.BoundingRect(blob), tile.Size()))];
    }

    public void Dispose()
    {
    }

    private static RawHold ToHold(Rect box, Size tile)
    {
        bool isCut = box.Left == 0 || box.Top == 0 || box.Right == tile.Width || box.Bottom == tile.Height;
        return new RawHold(
            box.X + box.Width / 2f, box.Y + box.Height / 2f, box.Width, box.Height, HoldType.Jug, isCut ? 0.7f : 0.9f);
    }
}
