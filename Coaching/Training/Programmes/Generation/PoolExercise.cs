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

    /// <summary>Whether it is climbing; floor drills are for who has no wall today.</summary>
    public bool IsClimbed { get; } = Exercise is
    {
        Equipment.Count: > 0,
        Kind: ExerciseKind.TechniqueDrill or ExerciseKind.Climbing or ExerciseKind.Endurance
            or ExerciseKind.Power or ExerciseKind.PowerEndurance or ExerciseKind.Projecting,
    };

    /// <summary>Whether the climber's own boards and bars serve it.</summary>
    public bool BuildsStrength { get; } =
        Exercise.Kind is ExerciseKind.FingerStrength or ExerciseKind.PullingStrength or ExerciseKind.Power;

    /// <summary>Least minutes it is worth doing for in a training week.</summary>
    public int LeastMinutes { get; } = DoseMeter.LeastMinutes(Dose, isLight: false);

    /// <summary>Least minutes it is worth doing for in a light week.</summary>
    public int LeastLightMinutes { get; } = DoseMeter.LeastMinutes(Dose, isLight: true);

    private readonly int _phases = Exercise.Phases.Aggregate(0, (all, phase) => all | (1 << (int)phase));

    private readonly Dictionary<(TrainingPhase, SessionType?, bool), Reason> _reasons = [];

    /// <summary>Whether it is meant for a phase.</summary>
    public bool Suits(TrainingPhase phase) => (_phases >> (int)phase & 1) == 1;

    /// <summary>Why it is in a session.</summary>
    /// <param name="phase">The phase of the week.</param>
    /// <param name="instead">The type of session that the session stands in for.</param>
    /// <param name="isFill">Whether it fills time that was left.</param>
    public Reason ReasonIn(TrainingPhase phase, SessionType? instead, bool isFill)
    {
        if (!_reasons.TryGetValue((phase, instead, isFill), out var reason))
        {
            reason = ExerciseReasons.Of(this, phase, instead, isFill);
            _reasons.Add((phase, instead, isFill), reason);
        }

        return reason;
    }
}
