namespace Ascension.Coaching.Training;

/// <summary>
/// How far along a climber is, after the ability groups of Draper et al. (2015) on the IRCRA scale. Their figures for
/// men are used for everyone: they are the higher ones, so nobody is trained as more than they are.
/// </summary>
public enum ClimberLevel
{
    /// <summary>IRCRA 1 to 9: below French 5c.</summary>
    Beginner,

    /// <summary>IRCRA 10 to 17: French 5c to 7a, up to V3.</summary>
    Intermediate,

    /// <summary>IRCRA 18 to 23: French 7a+ to 8a, V4 to V7.</summary>
    Advanced,

    /// <summary>IRCRA 24 and more: from French 8a+, from V8.</summary>
    Elite,
}
