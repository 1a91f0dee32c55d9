namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>Ways in which a programme changes.</summary>
public enum ChangeKind
{
    /// <summary>Missed sessions moved to later days of their week.</summary>
    SessionsShifted,

    /// <summary>Missed weeks moved the phases.</summary>
    PhasesShifted,

    /// <summary>More, because sessions felt easy.</summary>
    LoadRaised,

    /// <summary>Less, because sessions felt hard.</summary>
    LoadLowered,

    /// <summary>Less for a while, because what was done last does not carry the planned load.</summary>
    LoadRebuilt,

    /// <summary>A drill joined, because analyses showed a weakness twice.</summary>
    DrillAdded,

    /// <summary>A drill left, because the weakness no longer shows.</summary>
    DrillRetired,

    /// <summary>Exercises left, because something hurt.</summary>
    PainRestricted,

    /// <summary>Exercises may come back, because it no longer hurts.</summary>
    PainCleared,
}
