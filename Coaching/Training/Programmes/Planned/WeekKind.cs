namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>What a week does to the climber.</summary>
public enum WeekKind
{
    /// <summary>It builds.</summary>
    Training,

    /// <summary>About half the volume at the same intensity, to recover.</summary>
    Deload,

    /// <summary>Little volume at the same intensity, to be fresh at the end.</summary>
    Taper,
}
