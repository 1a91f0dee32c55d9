using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Models;

using Scalar = OpenCvSharp.Scalar;

/// <summary>A black frame with a red, a green and a blue square.</summary>
internal sealed class PaintedFrame : IDisposable
{
    public const int Width = 720;
    public const int Height = 1280;
    public const int Side = 60;

    /// <summary>Middles of the squares.</summary>
    public static readonly (int X, int Y) Red = (250, 410);
    public static readonly (int X, int Y) Green = (450, 500);
    public static readonly (int X, int Y) Blue = (340, 760);

    private readonly FramePool _pool = new(Width, Height, 16);

    public PaintedFrame()
    {
        Frame = _pool.Rent(TestContext.Current.CancellationToken);
        Paint(0, 0);
    }

    public VideoFrame Frame { get; }

    /// <summary>Paints the squares anew, moved by so many pixels, an even number.</summary>
    public void Paint(int right, int down)
    {
        Clear();
        Fill(Around(Red, right, down), 63, 102, 240);
        Fill(Around(Green, right, down), 173, 42, 26);
        Fill(Around(Blue, right, down), 32, 240, 118);
    }

    /// <summary>Makes all blacker than black, so that no rounding leaves a colour.</summary>
    public void Clear() => Fill(new Rect(0, 0, Width, Height), 0, 128, 128);

    public void Dispose()
    {
        Frame.Dispose();
        _pool.Dispose();
    }

    private static Rect Around((int X, int Y) middle, int right, int down) =>
        new(middle.X + right - Side / 2, middle.Y + down - Side / 2, Side, Side);

    private void Fill(Rect place, int y, int u, int v)
    {
        Cv2.Rectangle(Frame.Y, place, new Scalar(y), -1);
        Rect half = new(place.X / 2, place.Y / 2, place.Width / 2, place.Height / 2);
        Cv2.Rectangle(Frame.U, half, new Scalar(u), -1);
        Cv2.Rectangle(Frame.V, half, new Scalar(v), -1);
    }
}
