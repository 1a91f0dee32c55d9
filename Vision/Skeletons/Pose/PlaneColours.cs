using System.Numerics;
using System.Runtime.InteropServices;
using Ascension.Vision.Decoding;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>Colours of planes of one size.</summary>
internal static class PlaneColours
{
    /// <summary>Converts Y, U, V bytes to planes B, G, R of numbers 0 to 255.</summary>
    public static void Convert(
        ReadOnlySpan<byte> y,
        ReadOnlySpan<byte> u,
        ReadOnlySpan<byte> v,
        YuvMatrix colour,
        Span<float> target)
    {
        int count = y.Length;
        Widen(y, target[..count]);
        Widen(u, target.Slice(count, count));
        Widen(v, target.Slice(2 * count, count));
        Convert(target[..(3 * count)], colour);
    }

    /// <summary>Converts planes Y, U, V of numbers to planes B, G, R, 0 to 255, in place.</summary>
    /// <param name="planes">The three planes one after the other, each of whole vectors.</param>
    /// <param name="colour">How luma and chroma become colours.</param>
    public static void Convert(Span<float> planes, YuvMatrix colour)
    {
        int count = planes.Length / 3;
        Span<Vector<float>> first = MemoryMarshal.Cast<float, Vector<float>>(planes[..count]);
        Span<Vector<float>> second = MemoryMarshal.Cast<float, Vector<float>>(planes.Slice(count, count));
        Span<Vector<float>> third = MemoryMarshal.Cast<float, Vector<float>>(planes.Slice(2 * count, count));
        for (int i = 0; i < first.Length; i++)
        {
            Vector<float> light = (first[i] - new Vector<float>(16)) * YuvMatrix.Luma;
            Vector<float> cb = second[i] - new Vector<float>(128);
            Vector<float> cr = third[i] - new Vector<float>(128);
            first[i] = Clamp(light + cb * colour.BlueU);
            second[i] = Clamp(light - cb * colour.GreenU - cr * colour.GreenV);
            third[i] = Clamp(light + cr * colour.RedV);
        }
    }

    private static Vector<float> Clamp(Vector<float> value) =>
        Vector.Min(Vector.Max(value, Vector<float>.Zero), new Vector<float>(255));

    private static void Widen(ReadOnlySpan<byte> source, Span<float> target)
    {
        if (target.Length % Vector<byte>.Count != 0)
        {
            throw new ArgumentException("Planes come in whole vectors.", nameof(target));
        }

        Span<Vector<float>> output = MemoryMarshal.Cast<float, Vector<float>>(target);
        int at = 0;
        foreach (Vector<byte> bytes in MemoryMarshal.Cast<byte, Vector<byte>>(source))
        {
            Vector.Widen(bytes, out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low, out Vector<uint> a, out Vector<uint> b);
            Vector.Widen(high, out Vector<uint> c, out Vector<uint> d);
            output[at++] = Vector.ConvertToSingle(Vector.AsVectorInt32(a));
            output[at++] = Vector.ConvertToSingle(Vector.AsVectorInt32(b));
            output[at++] = Vector.ConvertToSingle(Vector.AsVectorInt32(c));
            output[at++] = Vector.ConvertToSingle(Vector.AsVectorInt32(d));
        }
    }
}
