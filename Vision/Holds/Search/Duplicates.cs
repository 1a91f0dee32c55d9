namespace Ascension.Vision.Holds.Search;

/// <summary>Keeps one of the boxes that were found on the same hold.</summary>
internal static class Duplicates
{
    /// <summary>Two boxes are on the same hold when they share more than this of the smaller one.</summary>
    public const float SameHold = 0.6f;

    /// <summary>The best of each hold, best first.</summary>
    /// <param name="candidates">Holds with what they are ranked by.</param>
    /// <param name="most">Most holds to keep.</param>
    public static List<RawHold> Remove(IEnumerable<(RawHold Hold, float Rank)> candidates, int most)
    {
        List<RawHold> kept = [];
        foreach ((RawHold hold, _) in candidates
            .OrderByDescending(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Hold.CentreY)
            .ThenBy(candidate => candidate.Hold.CentreX))
        {
            if (kept.Count == most)
            {
                break;
            }

            if (!kept.Exists(better => better.Overlap(hold) > SameHold))
            {
                kept.Add(hold);
            }
        }

        return kept;
    }
}
