using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Cuts a square out of a frame into the network's input. The planes are shrunk first and coloured after, on the few
/// pixels of the input instead of the whole frame. Not for several threads at once.
/// </summary>
internal sealed class CropReader(int size)
{
    private const byte OutsideLuma = 125;
    private const byte NoChroma = 128;

    private readonly PlaneShrinker _shrinker = new(size, size);

    /// <summary>Numbers of one crop: three planes.</summary>
    public int ValueCount => 3 * size * size;

    /// <summary>Reads a crop.</summary>
    /// <param name="frame">Frame to read.</param>
    /// <param name="box">Region, on even pixels.</param>
    /// <param name="colour">How luma and chroma become colours.</param>
    /// <param name="target">Receives planes B, G, R, 0 to 255, <see cref="ValueCount"/> numbers.</param>
    public void Read(VideoFrame frame, CropBox box, YuvMatrix colour, Span<float> target)
    {
        Rect luma = new((int)box.Left, (int)box.Top, (int)box.Side, (int)box.Side);
        Rect chroma = new(luma.X / 2, luma.Y / 2, luma.Width / 2, luma.Height / 2);
        int count = size * size;
        _shrinker.Read(frame.Y, luma, OutsideLuma, target[..count]);
        _shrinker.Read(frame.U, chroma, NoChroma, target.Slice(count, count));
        _shrinker.Read(frame.V, chroma, NoChroma, target.Slice(2 * count, count));
        PlaneColours.Convert(target[..(3 * count)], colour);
    }
}
