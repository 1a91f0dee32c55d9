namespace Ascension.Coaching.Training.Catalogue;

/// <summary>The part of a session an exercise belongs to.</summary>
public enum ExerciseKind
{
    /// <summary>Opens every session.</summary>
    WarmUp,

    /// <summary>Closes every session.</summary>
    CoolDown,

    /// <summary>Range of motion.</summary>
    Mobility,

    /// <summary>Muscles climbing leaves out; keeps joints healthy.</summary>
    Antagonist,

    /// <summary>Body tension.</summary>
    Core,

    /// <summary>A climb with a rule that teaches one thing.</summary>
    TechniqueDrill,

    /// <summary>Finger strength off the wall or on chosen holds.</summary>
    FingerStrength,

    /// <summary>Pulling strength.</summary>
    PullingStrength,

    /// <summary>Strength used fast.</summary>
    Power,

    /// <summary>Many hard moves in a row.</summary>
    PowerEndurance,

    /// <summary>Long, easy work.</summary>
    Endurance,

    /// <summary>Climbing with a plan but without a rule.</summary>
    Climbing,

    /// <summary>Attempts at the limit.</summary>
    Projecting,

    /// <summary>Head work: reading, breathing, falling, attention.</summary>
    Mental,
}
