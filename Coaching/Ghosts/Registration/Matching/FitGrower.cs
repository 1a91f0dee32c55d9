using Ascension.Coaching.Ghosts.Comparison;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>
/// Makes a homography of the whole wall out of a guess at one spot: the holds around the spot are paired and the fit is
/// improved, then somewhat more, until all are asked; then the pairs have to be nearer and nearer. So each fit has to
/// foretell little more than what it was made of. Not thread-safe.
/// </summary>
internal sealed class FitGrower(HoldField source, HoldField target, PairEvidence evidence, MatchScale scale)
{
    private const int FirstHolds = 8;
    private const double MoreHolds = 1.4;
    private const int RoundsEach = 3;
    private const int FewestPairs = 4;
    private const double WhileGrowing = 1.7;

    /// <summary>A pair that does not look alike pulls less.</summary>
    private const double UnlikeWeight = 0.4;

    private static readonly double[] AtTheEnd = [1.5, 1.25, 1, 1];

    private readonly HoldPairer _pairer = new(source, target);
    private readonly HomographyFit _nearest = new();
    private readonly int[] _all = [.. Enumerable.Range(0, source.Count)];
    private readonly List<(WallPoint From, WallPoint To, double Weight)> _weighted = [];

    /// <summary>The match that grows from a guess; null when it withers.</summary>
    public WallMatch? Grow(in Seed seed)
    {
        var order = source.ByDistance(seed.From);
        var tolerance = scale.Tolerance(seed.Scale, target);
        var fit = seed.Through(source, target);
        for (var count = Math.Min(FirstHolds, source.Count); ; count = Math.Min((int)(MoreHolds * count), source.Count))
        {
            for (var round = 0; round < RoundsEach; round++)
            {
                if (!TryImprove(ref fit, order.AsSpan(0, count), WhileGrowing * tolerance))
                {
                    return null;
                }
            }

            if (count == source.Count)
            {
                break;
            }
        }

        foreach (var width in AtTheEnd)
        {
            if (!TryImprove(ref fit, _all, width * tolerance))
            {
                return null;
            }
        }

        return Judge(fit, tolerance);
    }

    private bool TryImprove(ref Homography fit, ReadOnlySpan<int> holds, double within)
    {
        var pairs = _pairer.Pair(fit, holds, within);
        if (pairs.Count < FewestPairs)
        {
            return false;
        }

        _weighted.Clear();
        foreach (var pair in pairs)
        {
            // Tukey's biweight: what is nearly too far off hardly counts.
            var (one, other) = (source[pair.Source], target[pair.Target]);
            var off = pair.Distance / within;
            var weight = Math.Max(0.01, (1 - off * off) * (1 - off * off));
            _weighted.Add((
                one.Place, other.Place, evidence.ByLooks(one, other) > 0 ? weight : UnlikeWeight * weight));
        }

        fit = _nearest.Through(_weighted);
        return true;
    }

    private WallMatch Judge(in Homography fit, double tolerance)
    {
        var chance = Chance.Of(target.Density, tolerance);
        var pairs = _pairer.Pair(fit, _all, tolerance);
        var (shown, score) = (0, 0.0);
        foreach (var hold in _all)
        {
            shown += target.Covers(fit.Map(source[hold].Place)) ? 1 : 0;
        }

        shown = Math.Max(shown, pairs.Count);
        foreach (var pair in pairs)
        {
            var (one, other) = (source[pair.Source], target[pair.Target]);
            score += chance.Found + evidence.ByLooks(one, other)
                + evidence.BySize(one, other, Math.Log(fit.At(one.Place).Scale));
        }

        score += (shown - pairs.Count) * chance.Missed;
        return new(fit, [.. pairs], shown, score);
    }
}
