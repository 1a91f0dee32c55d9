namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>What a session is for.</summary>
public enum SessionType
{
    /// <summary>Movement quality on easy ground.</summary>
    Technique,

    /// <summary>Long easy climbing.</summary>
    Endurance,

    /// <summary>Fingers and pulling.</summary>
    Strength,

    /// <summary>Strength used fast.</summary>
    Power,

    /// <summary>Many hard moves in a row.</summary>
    PowerEndurance,

    /// <summary>Attempts at the limit.</summary>
    Performance,

    /// <summary>Antagonists, core, mobility.</summary>
    Conditioning,

    /// <summary>Climbing without a plan; only ever logged.</summary>
    Climbing,

    /// <summary>Another sport; only ever logged.</summary>
    Other,
}
