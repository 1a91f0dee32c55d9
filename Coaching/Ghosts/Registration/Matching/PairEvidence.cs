using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>
/// How much better two sights are explained by one hold than by two, as the logarithm of a likelihood ratio. Types and
/// colours are often wrong, so they weigh and never decide; what all holds of the target share weighs nothing.
/// </summary>
internal sealed class PairEvidence
{
    /// <summary>Both views tell a type alike, beyond what chance does; a model is right on three of four.</summary>
    private const double SameType = 0.55;

    private const double SameColour = 0.8;

    /// <summary>Logarithms of sizes of one hold differ by this, standard deviation.</summary>
    private const double SizeNoise = 0.3;

    /// <summary>Boxes may be made up: size alone never speaks against a pair by more.</summary>
    private const double LeastSize = -1;

    private readonly double[] _colours;
    private readonly double[] _types;
    private readonly double _spread;

    public PairEvidence(HoldField source, HoldField target)
    {
        _colours = Weights<HoldColour>(target, hold => hold.Colour is { } colour ? (int)colour : null, SameColour);
        _types = Weights<HoldType>(target, hold => (int)hold.Type, SameType);
        _spread = Math.Max(SizeNoise, Math.Sqrt(Variance(source) + Variance(target)));
    }

    /// <summary>By colour and type.</summary>
    public double ByLooks(in SightedHold source, in SightedHold target)
    {
        var type = source.Type == target.Type ? _types[(int)target.Type] : Math.Log(1 - SameType);
        return (source.Colour, target.Colour) switch
        {
            ({ } one, { } other) => type + (one == other ? _colours[(int)one] : Math.Log(1 - SameColour)),
            _ => type,
        };
    }

    /// <summary>By size.</summary>
    /// <param name="source">One sight.</param>
    /// <param name="target">The other.</param>
    /// <param name="logScale">Logarithm of lengths at the target over lengths at the source.</param>
    public double BySize(in SightedHold source, in SightedHold target, double logScale)
    {
        var apart = target.LogSize - source.LogSize - logScale;
        var squares = apart * apart * (1 / (SizeNoise * SizeNoise) - 1 / (_spread * _spread)) / 2;
        return Math.Max(LeastSize, Math.Log(_spread / SizeNoise) - squares);
    }

    private static double[] Weights<T>(HoldField target, Func<SightedHold, int?> kind, double same)
        where T : struct, Enum
    {
        var kinds = Enum.GetValues<T>().Length;
        var counts = Enumerable.Repeat(1.0, kinds).ToArray();
        for (var hold = 0; hold < target.Count; hold++)
        {
            if (kind(target[hold]) is { } known)
            {
                counts[known]++;
            }
        }

        var all = counts.Sum();
        return Array.ConvertAll(counts, count => Math.Log(1 - same + same * all / count));
    }

    private static double Variance(HoldField field)
    {
        var sizes = Enumerable.Range(0, field.Count).Select(hold => field[hold].LogSize).ToArray();
        var mean = sizes.Average();
        return sizes.Average(size => (size - mean) * (size - mean));
    }
}
