namespace Ascension.Skeletons.Holds;

/// <summary>What a hold is for on a route.</summary>
public enum HoldRole
{
    /// <summary>The hands begin here; afterwards a hold like others.</summary>
    Start = 0,

    /// <summary>For hands and feet.</summary>
    Hand = 1,

    /// <summary>For feet only.</summary>
    Foot = 2,

    /// <summary>The hands end here.</summary>
    Finish = 3,
}
