using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Cuts a region out of a frame into the network's input. The planes are shrunk first and coloured after, on the few
/// pixels of the input instead of the whole frame. Not for several threads at once.
/// </summary>
internal sealed class CropReader(CropFormat format) : IDisposable
{
    private const byte NoChroma = 128;
    private const double MaxBilinear = 1.6;

    private readonly Mat[] _planes = [new(), new(), new()];
    private readonly Mat _padded = new();
    private readonly Mat _halved = new();
    private readonly float[] _colours = format.IsPlain ? [] : new float[3 * format.PixelCount];

    /// <summary>Reads a crop.</summary>
    /// <param name="frame">Frame to read.</param>
    /// <param name="region">Region of it.</param>
    /// <param name="colour">How luma and chroma become colours.</param>
    /// <param name="target">Receives the crop in the network's format, three numbers a pixel.</param>
    public void Read(VideoFrame frame, PixelRegion region, YuvMatrix colour, Span<float> target)
    {
        Rect luma = new(region.Left, region.Top, region.Width, region.Height);
        Rect chroma = new(luma.X / 2, luma.Y / 2, luma.Width / 2, luma.Height / 2);
        Shrink(frame.Y, luma, _planes[0], format.OutsideLuma);
        Shrink(frame.U, chroma, _planes[1], NoChroma);
        Shrink(frame.V, chroma, _planes[2], NoChroma);
        Span<float> colours = format.IsPlain ? target : _colours;
        PlaneColours.Convert(Pixels(_planes[0]), Pixels(_planes[1]), Pixels(_planes[2]), colour, colours);
        if (!format.IsPlain)
        {
            CropPacking.Pack(colours, format, target);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat plane in _planes)
        {
            plane.Dispose();
        }

        _padded.Dispose();
        _halved.Dispose();
    }

    private unsafe ReadOnlySpan<byte> Pixels(Mat plane) => new((void*)plane.Data, format.PixelCount);

    private void Shrink(Mat plane, Rect region, Mat target, byte outside)
    {
        Size size = new(format.Width, format.Height);
        Rect inside = region & new Rect(0, 0, plane.Width, plane.Height);
        if (inside.Width <= 0 || inside.Height <= 0)
        {
            target.Create(size, MatType.CV_8UC1);
            target.SetTo(outside);
            return;
        }

        using Mat part = plane.SubMat(inside);
        Mat source = part;
        if (inside != region)
        {
            Cv2.CopyMakeBorder(
                part, _padded,
                inside.Top - region.Top, region.Bottom - inside.Bottom,
                inside.Left - region.Left, region.Right - inside.Right,
                BorderTypes.Constant, new Scalar(outside));
            source = _padded;
        }

        // Averaging over areas keeps thin limbs when shrinking. Halving first does the same and is many times faster
        // than broken factors.
        if (source.Height >= 2 * size.Height && source.Height % 2 == 0 && source.Width % 2 == 0)
        {
            Cv2.Resize(source, _halved, new Size(source.Width / 2, source.Height / 2), 0, 0, InterpolationFlags.Area);
            source = _halved;
        }

        InterpolationFlags method = source.Height > MaxBilinear * size.Height
            ? InterpolationFlags.Area
            : InterpolationFlags.Linear;
        Cv2.Resize(source, target, size, 0, 0, method);
    }
}
