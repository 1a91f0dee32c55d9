using System.Runtime.Intrinsics;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Shrinks a region of a plane to one size: rows first, many columns at once, then columns. One pass, nothing allocated
/// after the first regions. OpenCV's averaging takes several times as long for factors that are not whole, and its
/// wrapper's objects need finalising. Not for several threads at once.
/// </summary>
/// <param name="width">Columns of the result.</param>
/// <param name="height">Rows of the result.</param>
internal sealed class PlaneShrinker(int width, int height)
{
    private readonly AxisTaps _columns = new(width);
    private readonly AxisTaps _rows = new(height);
    private float[] _line = [];

    /// <summary>Reads a region.</summary>
    /// <param name="plane">8-bit plane.</param>
    /// <param name="region">Region of at least 2 x 2 pixels; may reach over the plane's edges.</param>
    /// <param name="outside">Value of what lies over the edges.</param>
    /// <param name="target">Receives the rows of the result, 0 to 255.</param>
    public unsafe void Read(Mat plane, Rect region, byte outside, Span<float> target)
    {
        int planeWidth = plane.Width, planeHeight = plane.Height;
        int first = Math.Clamp(-region.X, 0, region.Width);
        int end = Math.Clamp(planeWidth - region.X, first, region.Width);
        _columns.Prepare(region.Width);
        _rows.Prepare(region.Height);
        if (_line.Length < region.Width)
        {
            _line = new float[region.Width];
        }

        _line.AsSpan(0, first).Fill(outside);
        _line.AsSpan(end, region.Width - end).Fill(outside);
        byte* origin = (byte*)plane.Data + region.X + first;
        long step = plane.Step();
        Span<float> line = _line.AsSpan(first, end - first);
        for (int row = 0; row < height; row++)
        {
            ReadOnlySpan<float> shares = _rows.Shares.Slice(row * _rows.Count, _rows.Count);
            int top = region.Y + _rows.Starts[row];
            int above = Math.Clamp(-top, 0, shares.Length);
            int below = Math.Clamp(planeHeight - top, above, shares.Length);
            float edge = outside * (Sum(shares[..above]) + Sum(shares[below..]));
            AddRows(origin + (top + above) * step, step, shares[above..below], edge, line);
            AddColumns(target.Slice(row * width, width));
        }
    }

    private static float Sum(ReadOnlySpan<float> shares)
    {
        float sum = 0;
        foreach (float share in shares)
        {
            sum += share;
        }

        return sum;
    }

    private static unsafe void AddRows(
        byte* source,
        long step,
        ReadOnlySpan<float> shares,
        float begin,
        Span<float> line)
    {
        int column = 0;
        for (; column <= line.Length - Vector256<byte>.Count; column += Vector256<byte>.Count)
        {
            Vector256<float> a = Vector256.Create(begin), b = a, c = a, d = a;
            byte* pixels = source + column;
            foreach (float share in shares)
            {
                Vector256<float> part = Vector256.Create(share);
                (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(Vector256.Load(pixels));
                (Vector256<uint> p, Vector256<uint> q) = Vector256.Widen(low);
                (Vector256<uint> r, Vector256<uint> s) = Vector256.Widen(high);
                a = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(p.AsInt32()), part, a);
                b = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(q.AsInt32()), part, b);
                c = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(r.AsInt32()), part, c);
                d = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s.AsInt32()), part, d);
                pixels += step;
            }

            Span<float> target = line.Slice(column, Vector256<byte>.Count);
            a.CopyTo(target);
            b.CopyTo(target[Vector256<float>.Count..]);
            c.CopyTo(target[(2 * Vector256<float>.Count)..]);
            d.CopyTo(target[(3 * Vector256<float>.Count)..]);
        }

        for (; column < line.Length; column++)
        {
            float sum = begin;
            for (int tap = 0; tap < shares.Length; tap++)
            {
                sum = float.FusedMultiplyAdd(source[tap * step + column], shares[tap], sum);
            }

            line[column] = sum;
        }
    }

    private void AddColumns(Span<float> target)
    {
        int count = _columns.Count;
        ReadOnlySpan<int> starts = _columns.Starts;
        ReadOnlySpan<float> shares = _columns.Shares;
        for (int column = 0; column < target.Length; column++)
        {
            ReadOnlySpan<float> pixels = _line.AsSpan(starts[column], count);
            ReadOnlySpan<float> parts = shares.Slice(column * count, pixels.Length);
            float sum = 0;
            for (int tap = 0; tap < pixels.Length; tap++)
            {
                sum += pixels[tap] * parts[tap];
            }

            target[column] = sum;
        }
    }
}
