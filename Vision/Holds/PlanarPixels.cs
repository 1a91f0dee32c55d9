using OpenCvSharp;

namespace Ascension.Vision.Holds;

/// <summary>Turns pictures into the planes that networks take.</summary>
internal static class PlanarPixels
{
    /// <summary>Writes the planes of a picture in its own order of channels.</summary>
    /// <param name="picture">Three channels of 8 bits.</param>
    /// <param name="width">Width of a plane, at least that of the picture.</param>
    /// <param name="height">Height of a plane, at least that of the picture.</param>
    /// <param name="padding">What stands right of and below the picture.</param>
    /// <param name="target">Three planes.</param>
    public static unsafe void Write(Mat picture, int width, int height, byte padding, Span<float> target)
    {
        target.Fill(padding);
        int plane = width * height;
        (int columns, int rows) = (picture.Width, picture.Height);
        byte* pixels = (byte*)picture.Data;
        long step = picture.Step();
        for (int y = 0; y < rows; y++)
        {
            ReadOnlySpan<byte> row = new(pixels + y * step, 3 * columns);
            Span<float> first = target.Slice(y * width, columns);
            Span<float> second = target.Slice(plane + y * width, columns);
            Span<float> third = target.Slice(2 * plane + y * width, columns);
            for (int x = 0, at = 0; x < first.Length; x++, at += 3)
            {
                first[x] = row[at];
                second[x] = row[at + 1];
                third[x] = row[at + 2];
            }
        }
    }
}
