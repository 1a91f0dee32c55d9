namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>What is known of the lengths of two views before they are compared.</summary>
/// <param name="Least">Least length at the target over that at the source.</param>
/// <param name="Most">Most of it.</param>
/// <param name="IsSourceTrue">The metres of the source are real ones; else those of the target are.</param>
internal readonly record struct MatchScale(double Least, double Most, bool IsSourceTrue)
{
    private const double ShareOfSpacing = 0.35;
    private const double LeastM = 0.04;
    private const double MostM = 0.08;

    public bool Allows(double scale) => scale >= Least && scale <= Most;

    /// <summary>Two sights this far apart, in lengths of the target, may be of one hold.</summary>
    /// <param name="scale">Length at the target over that at the source.</param>
    /// <param name="target">Where holds crowd less is believed.</param>
    public double Tolerance(double scale, HoldField target)
    {
        var metre = IsSourceTrue ? scale : 1;
        return Math.Clamp(ShareOfSpacing * target.Spacing, LeastM * metre, MostM * metre);
    }
}
