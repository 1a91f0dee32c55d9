namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>Life of a ghost.</summary>
[GenerateSerializer, Alias("ascension.ghost-state")]
public enum GhostState
{
    /// <summary>Nobody asked for it.</summary>
    Unknown = 0,

    /// <summary>It is being planned.</summary>
    Processing = 1,

    /// <summary>It is there, whether it gets up or not.</summary>
    Completed = 2,

    /// <summary>Planning failed; asking again tries again.</summary>
    Failed = 3,

    /// <summary>It went with its route.</summary>
    Deleted = 4,
}
