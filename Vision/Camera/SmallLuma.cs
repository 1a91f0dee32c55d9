using System.Collections.Concurrent;
using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Vision.Camera;

/// <summary>Shrinks frames to small luma images in a few reused buffers.</summary>
internal sealed class SmallLuma : IDisposable
{
    private const int TargetSide = 320;
    private const int Buffers = 6;

    private readonly BlockingCollection<Mat> _free = [];
    private readonly Mat[] _all = new Mat[Buffers];

    public SmallLuma(int width, int height)
    {
        // Whole factors are averaged several times faster than broken ones.
        Factor = Math.Max(1, (int)Math.Round(Math.Min(width, height) / (double)TargetSide));
        Size = new Size(width / Factor, height / Factor);
        for (int i = 0; i < Buffers; i++)
        {
            _all[i] = new Mat(Size, MatType.CV_8UC1);
            _free.Add(_all[i]);
        }
    }

    /// <summary>Pixels of the frame along a side of a small one.</summary>
    public int Factor { get; }

    /// <summary>Size of the small images.</summary>
    public Size Size { get; }

    /// <summary>Shrinks a frame into a buffer to be returned; waits for a free one.</summary>
    public Mat Shrink(VideoFrame frame, CancellationToken cancellationToken)
    {
        Mat small = _free.Take(cancellationToken);
        using Mat whole = frame.Y.SubMat(0, Size.Height * Factor, 0, Size.Width * Factor);
        Cv2.Resize(whole, small, Size, 0, 0, InterpolationFlags.Area);
        return small;
    }

    /// <summary>Gives a buffer back.</summary>
    public void Return(Mat small) => _free.Add(small);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat mat in _all)
        {
            mat.Dispose();
        }

        _free.Dispose();
    }
}
