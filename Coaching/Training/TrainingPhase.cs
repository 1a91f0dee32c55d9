namespace Ascension.Coaching.Training;

/// <summary>A part of a programme with its own aim.</summary>
public enum TrainingPhase
{
    /// <summary>Volume at low intensity, technique, general strength.</summary>
    Base,

    /// <summary>Maximal strength of fingers and pulling.</summary>
    Strength,

    /// <summary>Strength used fast.</summary>
    Power,

    /// <summary>Many hard moves in a row.</summary>
    PowerEndurance,

    /// <summary>Climbing at the limit: projects, attempts, routes.</summary>
    Performance,

    /// <summary>A light week to recover.</summary>
    Deload,

    /// <summary>The last days before the goal: little volume, intensity kept.</summary>
    Taper,
}
