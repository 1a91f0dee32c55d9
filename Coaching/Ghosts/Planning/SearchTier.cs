namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>What a search allows; the next is tried when there is no way, or none was found.</summary>
internal enum SearchTier
{
    /// <summary>Holds and static moves.</summary>
    Holds,

    /// <summary>The same, with more postures tried for each stance; on small walls only.</summary>
    Postures,

    /// <summary>
    /// Feet on the bare wall, too; with the postures of the first tier, as there are many more stances.
    /// </summary>
    Smears,

    /// <summary>Dynamic moves, too.</summary>
    Dynamics,
}
