namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>
/// Lays the holds of one view of a wall on those of another. Guesses come from where both are alike in the small, the
/// best of them grow to homographies of the wall (consensus as in RANSAC, M. Fischler and R. Bolles, Communications of
/// the ACM 24(6), 1981, but without chance), and what is not far better than chance and than every other way is no
/// match. Pure and deterministic.
/// </summary>
internal sealed class WallMatcher(HoldField source, HoldField target, MatchScale scale)
{
    /// <summary>Fewer holds that both show fit by chance.</summary>
    public const int LeastPairs = 8;

    /// <summary>
    /// Share of the holds that has to be paired: of few, most, as setters repeat their steps and one ladder of holds
    /// is like another; of many, what two models that both miss a third still have in common.
    /// </summary>
    private const double LeastShareOfFew = 0.7;
    private const double LeastShareOfMany = 0.33;
    private const int Few = 40;
    private const int Many = 90;

    /// <summary>The best of some hundred thousand guesses is e^12 too good, and then it grows.</summary>
    private const double LeastScore = 25;

    /// <summary>Another way must be worse by this, and by a share of the best.</summary>
    private const double LeastLead = 8;
    private const double LeastLeadShare = 0.25;

    private const int MostGrown = 80;

    /// <summary>A way is grown from so many of its guesses, as not every one grows straight.</summary>
    private const int MostAlike = 12;

    /// <summary>The match; null when there is none, or more than one.</summary>
    public WallMatch? Find(CancellationToken cancellationToken)
    {
        PairEvidence evidence = new(source, target);
        FitGrower grower = new(source, target, evidence, scale);
        List<WallMatch> grown = [];
        var tries = 0;
        foreach (var seed in new SeedFinder(source, target, evidence, scale).Find(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (grown.Count(match => IsConvincing(match) && Has(match, seed)) >= MostAlike)
            {
                continue;
            }

            if (grower.Grow(seed) is { } match)
            {
                grown.Add(match);
            }

            if (++tries == MostGrown)
            {
                break;
            }
        }

        if (grown.MaxBy(match => match.Score) is not { } best || !IsConvincing(best))
        {
            return null;
        }

        var rival = grown.Where(match => match.IsOtherThan(best)).Select(match => match.Score).DefaultIfEmpty(0).Max();
        return best.Score - rival >= Math.Max(LeastLead, LeastLeadShare * best.Score) ? best : null;
    }

    private static bool IsConvincing(WallMatch match) =>
        match.Pairs.Count >= LeastPairs && match.Share >= LeastShare(match.Shown) && match.Score >= LeastScore;

    private static double LeastShare(int shown) => double.Lerp(
        LeastShareOfFew, LeastShareOfMany, Math.Clamp((shown - Few) / (double)(Many - Few), 0, 1));

    private bool Has(WallMatch match, in Seed seed)
    {
        var within = 2 * scale.Tolerance(seed.Scale, target);
        return match.Fit.Map(source[seed.From].Place).DistanceTo(target[seed.OnFrom].Place) < within
            && match.Fit.Map(source[seed.To].Place).DistanceTo(target[seed.OnTo].Place) < within;
    }
}
