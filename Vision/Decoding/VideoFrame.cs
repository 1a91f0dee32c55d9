using OpenCvSharp;

namespace Ascension.Vision.Decoding;

/// <summary>
/// One upright frame as planes Y, U, V (4:2:0, limited range) in one pinned buffer that goes back to its pool when
/// disposed. Chroma planes are half as wide and high, rounded up.
/// </summary>
internal sealed class VideoFrame : IDisposable
{
    private readonly FramePool _pool;

    public VideoFrame(FramePool pool, int width, int height)
    {
        _pool = pool;
        Bytes = GC.AllocateUninitializedArray<byte>(ByteCount(width, height), pinned: true);
        int chromaWidth = (width + 1) / 2;
        int chromaHeight = (height + 1) / 2;
        int luma = width * height;
        Y = Plane(0, width, height);
        U = Plane(luma, chromaWidth, chromaHeight);
        V = Plane(luma + chromaWidth * chromaHeight, chromaWidth, chromaHeight);
    }

    /// <summary>The three planes one after the other.</summary>
    public byte[] Bytes { get; }

    /// <summary>Luma, a view of <see cref="Bytes"/>.</summary>
    public Mat Y { get; }

    /// <summary>Blue difference, a view of <see cref="Bytes"/>.</summary>
    public Mat U { get; }

    /// <summary>Red difference, a view of <see cref="Bytes"/>.</summary>
    public Mat V { get; }

    /// <summary>Presentation time in milliseconds.</summary>
    public int TimeMs { get; set; }

    public static int ByteCount(int width, int height) =>
        width * height + 2 * ((width + 1) / 2) * ((height + 1) / 2);

    public void Dispose() => _pool.Return(this);

    /// <summary>Frees the views; the buffer goes with the garbage collector.</summary>
    public void Free()
    {
        Y.Dispose();
        U.Dispose();
        V.Dispose();
    }

    private unsafe Mat Plane(int offset, int width, int height)
    {
        // The array is pinned for its life, so the address holds.
        fixed (byte* start = &Bytes[offset])
        {
            return Mat.FromPixelData(height, width, MatType.CV_8UC1, (nint)start);
        }
    }
}
