using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Cuts a region out of a frame into the network's input. The planes are shrunk first and coloured after, on the few
/// pixels of the input instead of the whole frame. Not for several threads at once.
/// </summary>
internal sealed class CropReader(CropFormat format)
{
    private const byte NoChroma = 128;

    private readonly PlaneShrinker _shrinker = new(format.Width, format.Height);
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
        int count = format.PixelCount;
        Span<float> colours = format.IsPlain ? target[..(3 * count)] : _colours;
        _shrinker.Read(frame.Y, luma, format.OutsideLuma, colours[..count]);
        _shrinker.Read(frame.U, chroma, NoChroma, colours.Slice(count, count));
        _shrinker.Read(frame.V, chroma, NoChroma, colours.Slice(2 * count, count));
        PlaneColours.Convert(colours, colour);
        if (!format.IsPlain)
        {
            CropPacking.Pack(colours, format, target);
        }
    }
}
