using System.Numerics.Tensors;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>Puts colours into the order and range that a network wants.</summary>
internal static class CropPacking
{
    /// <summary>Packs one crop.</summary>
    /// <param name="planes">Planes blue, green, red, 0 to 255.</param>
    /// <param name="format">What the network wants.</param>
    /// <param name="target">Receives as many numbers as <paramref name="planes"/> holds; not the same memory.</param>
    public static void Pack(ReadOnlySpan<float> planes, CropFormat format, Span<float> target)
    {
        for (int channel = 0; channel < 3; channel++)
        {
            int colour = format.IsRedFirst ? 2 - channel : channel;
            ReadOnlySpan<float> source = planes.Slice(colour * format.PixelCount, format.PixelCount);
            if (format.IsInterleaved)
            {
                Scatter(source, format.Mean[channel], 1 / format.Deviation[channel], target[channel..]);
            }
            else
            {
                Span<float> plane = target.Slice(channel * format.PixelCount, format.PixelCount);
                TensorPrimitives.Subtract(source, format.Mean[channel], plane);
                TensorPrimitives.Multiply(plane, 1 / format.Deviation[channel], plane);
            }
        }
    }

    private static void Scatter(ReadOnlySpan<float> source, float mean, float factor, Span<float> target)
    {
        for (int pixel = 0; pixel < source.Length; pixel++)
        {
            target[3 * pixel] = (source[pixel] - mean) * factor;
        }
    }
}
