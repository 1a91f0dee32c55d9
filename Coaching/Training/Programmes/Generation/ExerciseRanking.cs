using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>How well exercises fit a session, and why.</summary>
internal sealed class ExerciseRanking(SessionOrder order)
{
    private const double Drill = 40;
    private const double Intensity = 7;
    private const double OnTheWall = 6;
    private const double OwnEquipment = 3;
    private const double Focus = 4;

    private readonly bool _isHard = WeekMix.IsHard(order.Slot.Type);
    private readonly bool _isOffTheWall = order.Slot.Type == SessionType.Conditioning;

    /// <summary>Whether the exercise is meant for the phase.</summary>
    public bool SuitsPhase(PoolExercise exercise) => exercise.Exercise.Phases.Contains(order.Phase);

    /// <summary>Higher fits better.</summary>
    public double Rank(PoolExercise exercise)
    {
        var intense = (exercise.Exercise.FingerIntense ? Intensity : 0) + (exercise.Exercise.Hard ? Intensity : 0);
        return (SuitsPhase(exercise) ? 100 : 0)
            + (exercise.Drill is null ? 0 : Drill)
            + (Focus * exercise.FocusWeight)
            + (_isHard ? intense : -intense)
            + (IsClimbed(exercise) && !_isOffTheWall ? OnTheWall : 0)
            + (exercise.UsesOwnEquipment && BuildsStrength(exercise) ? OwnEquipment : 0);
    }

    /// <summary>The general warm-up comes first, then one that leads to what the session asks of the fingers.</summary>
    public double WarmUpRank(PoolExercise exercise, bool isFirst)
    {
        var isGeneral = exercise.Exercise.Loads.Count == 0 && exercise.Exercise.Equipment.Count == 0;
        var isSpecific = _isOffTheWall
            ? exercise.Exercise.Loads.Contains(Advice.BodyPart.Shoulder)
            : exercise.Exercise.Loads.Contains(Advice.BodyPart.Finger);
        return (isFirst ? isGeneral : isSpecific) ? 1 : 0;
    }

    public Reason ReasonFor(PoolExercise exercise) => exercise switch
    {
        { Drill: { } drill } => Reason(ReasonCodes.ExerciseDrill, ("weakness", drill.Weakness)),
        { Focus: { } focus } => Reason(ReasonCodes.ExerciseFocus, ("focus", Name(focus))),
        _ when SuitsPhase(exercise) => Reason(ReasonCodes.ExercisePhase, ("phase", Name(order.Phase))),
        _ => Reason(ReasonCodes.ExerciseComplement),
    };

    // Floor drills are for who has no wall today, the climber's own boards and bars for strength.
    private static bool IsClimbed(PoolExercise exercise) =>
        exercise.Exercise is
        {
            Equipment.Count: > 0,
            Kind: ExerciseKind.TechniqueDrill or ExerciseKind.Climbing or ExerciseKind.Endurance
                or ExerciseKind.Power or ExerciseKind.PowerEndurance or ExerciseKind.Projecting,
        };

    private static bool BuildsStrength(PoolExercise exercise) =>
        exercise.Exercise.Kind is ExerciseKind.FingerStrength or ExerciseKind.PullingStrength or ExerciseKind.Power;
}
