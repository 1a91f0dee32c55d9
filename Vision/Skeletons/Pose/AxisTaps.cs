namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Which pixels of a long line make each pixel of a short one, and by what share. Shrinking averages over the area that
/// a pixel covers, which keeps thin limbs; enlarging goes straight from one pixel's middle to the next. Not for several
/// threads at once.
/// </summary>
/// <param name="target">Pixels of the short line.</param>
internal sealed class AxisTaps(int target)
{
    private readonly int[] _starts = new int[target];
    private float[] _shares = [];
    private int _source;

    /// <summary>Shares of each pixel; unused ones are 0.</summary>
    public int Count { get; private set; }

    /// <summary>First pixel of the long line, for each of the short one.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary><see cref="Count"/> shares for each pixel, which add up to 1.</summary>
    public ReadOnlySpan<float> Shares => _shares.AsSpan(0, target * Count);

    /// <summary>Prepares for a long line of another length.</summary>
    /// <param name="source">Its pixels, at least 2.</param>
    public void Prepare(int source)
    {
        if (source == _source)
        {
            return;
        }

        _source = source;
        double scale = (double)source / target;
        Count = Math.Min(source, scale > 1 ? (int)Math.Ceiling(scale) + 1 : 2);
        if (_shares.Length < target * Count)
        {
            _shares = new float[target * Count];
        }

        for (int pixel = 0; pixel < target; pixel++)
        {
            if (scale > 1)
            {
                Average(pixel, scale);
            }
            else
            {
                Interpolate(pixel, scale);
            }
        }
    }

    private void Average(int pixel, double scale)
    {
        double begin = pixel * scale, end = begin + scale;
        int start = Math.Min((int)begin, _source - Count);
        _starts[pixel] = start;
        for (int tap = 0; tap < Count; tap++)
        {
            double covered = Math.Min(end, start + tap + 1) - Math.Max(begin, start + tap);
            _shares[pixel * Count + tap] = (float)(Math.Max(0, covered) / scale);
        }
    }

    private void Interpolate(int pixel, double scale)
    {
        double place = Math.Clamp((pixel + 0.5) * scale - 0.5, 0, _source - 1);
        int start = Math.Min((int)place, _source - 2);
        _starts[pixel] = start;
        _shares[pixel * Count] = (float)(start + 1 - place);
        _shares[pixel * Count + 1] = (float)(place - start);
    }
}
