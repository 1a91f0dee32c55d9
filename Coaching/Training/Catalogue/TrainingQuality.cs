namespace Ascension.Coaching.Training.Catalogue;

/// <summary>What an exercise makes better; also the focus areas a climber may choose from.</summary>
public enum TrainingQuality
{
    /// <summary>Strength of the fingers.</summary>
    FingerStrength,

    /// <summary>Strength of arms and back in pulling.</summary>
    PullingStrength,

    /// <summary>Moving fast and far.</summary>
    Power,

    /// <summary>Hard moves for one to four minutes.</summary>
    PowerEndurance,

    /// <summary>Easy moves for long.</summary>
    Endurance,

    /// <summary>Tension between hands and feet.</summary>
    Core,

    /// <summary>Movement as a whole.</summary>
    Technique,

    /// <summary>Placing and using feet.</summary>
    Footwork,

    /// <summary>Weight over the supports.</summary>
    Balance,

    /// <summary>Range of motion.</summary>
    Mobility,

    /// <summary>Pushing muscles, rotators, forearm extensors.</summary>
    Antagonist,

    /// <summary>Reading a climb and choosing a pace.</summary>
    Tactics,

    /// <summary>Attention, fear, calm.</summary>
    Mental,

    /// <summary>Being fresh again.</summary>
    Recovery,
}
