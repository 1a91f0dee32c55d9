using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Decoding;
using Ascension.Vision.Holds;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// Keeps the first clear frame of a video: of its first seconds the earliest that no later one is much sharper than,
/// by the variance of the Laplacian beside the climber. A camera that shakes or has not focused yet gives way to when
/// it does.
/// </summary>
internal sealed class ClearFrameChooser(int width, int height, YuvMatrix colour) : IDisposable
{
    /// <summary>What is not found clear in this time is taken where it comes later.</summary>
    private const int LookMs = 10_000;

    private const int StepMs = 200;
    private const int SmallSide = 360;

    /// <summary>Longer side, in pixels, at which the frame is kept.</summary>
    private const int KeptSide = 2048;

    /// <summary>A later frame must be this much sharper: the first frames know the wall's coordinates best.</summary>
    private const double WorthwhileGain = 1.3;

    /// <summary>Below this nothing is to be seen: a covered lens, a black beginning.</summary>
    private const double LeastSharpness = 4;

    private readonly int _factor = Math.Max(1, (int)Math.Round(Math.Min(width, height) / (double)SmallSide));
    private readonly double _scale = Math.Min(1, (double)KeptSide / Math.Max(width, height));
    private readonly Mat _small = new();
    private readonly Mat _edges = new();
    private readonly Mat _beside = new();
    private readonly Mat _y = new();
    private readonly Mat _u = new();
    private readonly Mat _v = new();
    private FramePose? _best;
    private double _sharpness;
    private int? _firstMs;
    private int _nextMs = int.MinValue;

    /// <summary>Time of the frame that is kept; null when none was clear.</summary>
    public int? TimeMs => _best?.TimeMs;

    /// <summary>Shows a frame; it is kept when it is better.</summary>
    public void Offer(VideoFrame frame, FramePose pose)
    {
        _firstMs ??= frame.TimeMs;
        if (frame.TimeMs < _nextMs || (_best is not null && frame.TimeMs - _firstMs > LookMs))
        {
            return;
        }

        _nextMs = frame.TimeMs + StepMs;
        double sharpness = SharpnessBesideClimber(frame, pose);
        if (sharpness >= LeastSharpness && sharpness > _sharpness * WorthwhileGain)
        {
            (_best, _sharpness) = (pose, sharpness);
            Keep(frame);
        }
    }

    /// <summary>The frame that is kept; null when none was clear.</summary>
    /// <param name="toWall">The camera's transform at its time.</param>
    public ClearFrame? ToFrame(CameraTransform toWall) => _best is not { } pose
        ? null
        : new ClearFrame(
            pose.TimeMs, _y.Width, _y.Height, FrameColours.ToPixels(_y, _u, _v, colour), toWall,
            ClimberShape.Of(pose, width, height));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat mat in (ReadOnlySpan<Mat>)[_small, _edges, _beside, _y, _u, _v])
        {
            mat.Dispose();
        }
    }

    private double SharpnessBesideClimber(VideoFrame frame, FramePose pose)
    {
        Size size = new(Math.Max(1, width / _factor), Math.Max(1, height / _factor));
        Cv2.Resize(frame.Y, _small, size, 0, 0, InterpolationFlags.Area);
        Cv2.Laplacian(_small, _edges, MatType.CV_16S);
        _beside.Create(size, MatType.CV_8UC1);
        _beside.SetTo(Scalar.White);
        foreach (HoldBox box in ClimberShape.Of(pose, width, height))
        {
            Rect covered = new(
                (int)(box.X * size.Width), (int)(box.Y * size.Height),
                (int)Math.Ceiling(box.Width * size.Width), (int)Math.Ceiling(box.Height * size.Height));
            Cv2.Rectangle(_beside, covered, Scalar.Black, -1);
        }

        Cv2.MeanStdDev(_edges, out Scalar _, out Scalar deviation, _beside);
        return deviation.Val0 * deviation.Val0;
    }

    private void Keep(VideoFrame frame)
    {
        Size size = new(
            Math.Max(2, (int)Math.Round(width * _scale)), Math.Max(2, (int)Math.Round(height * _scale)));
        Size chroma = new((size.Width + 1) / 2, (size.Height + 1) / 2);
        Cv2.Resize(frame.Y, _y, size, 0, 0, InterpolationFlags.Area);
        Cv2.Resize(frame.U, _u, chroma, 0, 0, InterpolationFlags.Area);
        Cv2.Resize(frame.V, _v, chroma, 0, 0, InterpolationFlags.Area);
    }
}
