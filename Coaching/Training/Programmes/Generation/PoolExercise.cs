using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>An exercise as one climber would do it.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Dose">How much suits the climber's level.</param>
/// <param name="Drill">The weakness it was added for.</param>
/// <param name="Focus">The first focus area it serves.</param>
/// <param name="FocusWeight">How much it serves the focus areas.</param>
/// <param name="AlternativeId">What may stand in for it without equipment.</param>
internal sealed record PoolExercise(
    Exercise Exercise,
    Dose Dose,
    AddedDrill? Drill,
    TrainingQuality? Focus,
    double FocusWeight,
    string? AlternativeId)
{
    /// <summary>Whether it needs something the climber named as theirs.</summary>
    public bool UsesOwnEquipment { get; init; }

    /// <summary>Easiest grade to climb, in the climber's system.</summary>
    public string? GradeFrom { get; init; }

    /// <summary>Hardest grade to climb, in the climber's system.</summary>
    public string? GradeTo { get; init; }

    /// <summary>Least minutes it is worth doing for in a training week.</summary>
    public int LeastMinutes { get; } = DoseMeter.LeastMinutes(Dose, isLight: false);

    /// <summary>Least minutes it is worth doing for in a light week.</summary>
    public int LeastLightMinutes { get; } = DoseMeter.LeastMinutes(Dose, isLight: true);
}
