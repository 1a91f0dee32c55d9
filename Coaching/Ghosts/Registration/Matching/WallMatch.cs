namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>A way of laying the source on the target.</summary>
/// <param name="Fit">From source to target.</param>
/// <param name="Pairs">Holds that both show.</param>
/// <param name="Shown">Holds of the source that the target should show.</param>
/// <param name="Score">Against chance, as the logarithm of a likelihood ratio.</param>
internal sealed record WallMatch(Homography Fit, IReadOnlyList<HoldPair> Pairs, int Shown, double Score)
{
    private const double SameShare = 0.2;

    /// <summary>Share of what should be shown that is.</summary>
    public double Share => Pairs.Count / (double)Math.Max(1, Shown);

    /// <summary>What shares some pairs is the same way, grown worse.</summary>
    public bool IsOtherThan(WallMatch other)
    {
        HashSet<(int Source, int Target)> known = [.. other.Pairs.Select(pair => (pair.Source, pair.Target))];
        return Pairs.Count(pair => known.Contains((pair.Source, pair.Target))) < SameShare * Pairs.Count;
    }
}
