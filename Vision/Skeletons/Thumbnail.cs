using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons.Pose;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons;

/// <summary>Keeps a small copy of the best frame so far and makes a JPEG of it.</summary>
internal sealed class Thumbnail(int width, int height, YuvMatrix colour) : IDisposable
{
    private const int Width = 320;
    private const int Quality = 82;

    // Without it, a video that gets better frame by frame would be shrunk frame by frame.
    private const float WorthwhileGain = 1.02f;

    private readonly Size _size = new(Width, Math.Max(1, (int)Math.Round((double)Width * height / width)));
    private readonly Mat _y = new();
    private readonly Mat _u = new();
    private readonly Mat _v = new();
    private float _score = float.MinValue;

    /// <summary>Shows a frame; it is kept when it is better.</summary>
    public void Offer(VideoFrame frame, float score)
    {
        if (score <= _score * WorthwhileGain)
        {
            return;
        }

        _score = score;
        Cv2.Resize(frame.Y, _y, _size, 0, 0, InterpolationFlags.Area);
        Cv2.Resize(frame.U, _u, _size, 0, 0, InterpolationFlags.Area);
        Cv2.Resize(frame.V, _v, _size, 0, 0, InterpolationFlags.Area);
    }

    /// <summary>The best frame as JPEG, 320 pixels wide.</summary>
    public byte[] ToJpeg()
    {
        int count = _size.Width * _size.Height;
        float[] planes = new float[3 * count];
        PlaneColours.Convert(Pixels(_y), Pixels(_u), Pixels(_v), colour, planes);
        using Mat picture = new(_size, MatType.CV_8UC3);
        Span<byte> pixels = Bytes(picture, 3 * count);
        for (int i = 0; i < count; i++)
        {
            pixels[3 * i] = (byte)(planes[i] + 0.5f);
            pixels[3 * i + 1] = (byte)(planes[count + i] + 0.5f);
            pixels[3 * i + 2] = (byte)(planes[2 * count + i] + 0.5f);
        }

        return picture.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, Quality));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _y.Dispose();
        _u.Dispose();
        _v.Dispose();
    }

    private static unsafe Span<byte> Bytes(Mat mat, int count) => new((void*)mat.Data, count);

    private ReadOnlySpan<byte> Pixels(Mat plane) => Bytes(plane, _size.Width * _size.Height);
}
