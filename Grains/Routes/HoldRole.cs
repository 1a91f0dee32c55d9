namespace Ascension.Grains.Routes;

/// <summary>What a hold may be used for.</summary>
internal enum HoldRole
{
    /// <summary>The hands start here.</summary>
    Start = 0,

    /// <summary>For hands.</summary>
    Hand = 1,

    /// <summary>For feet only.</summary>
    Foot = 2,

    /// <summary>The route ends here.</summary>
    Finish = 3,
}
