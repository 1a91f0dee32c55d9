namespace Ascension.Coaching.Advice;

/// <summary>A piece of advice to be told.</summary>
/// <param name="Traits">Its fault.</param>
/// <param name="Finding">Where and how bad.</param>
/// <param name="Drills">The exercises this climber can do.</param>
internal sealed record AdviceItem(DetectorTraits Traits, Finding Finding, IReadOnlyList<Drill> Drills)
{
    /// <summary>What is told first: severity x confidence x fixability.</summary>
    public double Rank => Finding.Severity * Finding.Confidence * Traits.Fixability;
}
