namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>What a search allows; the next is tried when there is no way, or none was found.</summary>
internal enum SearchTier
{
    /// <summary>Holds and static moves.</summary>
    Holds,

    /// <summary>Feet on the bare wall, too.</summary>
    Smears,

    /// <summary>Dynamic moves, too.</summary>
    Dynamics,
}
