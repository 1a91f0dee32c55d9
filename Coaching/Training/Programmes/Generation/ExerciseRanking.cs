using Ascension.Coaching.Training.Programmes.Planned;

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
    public bool SuitsPhase(PoolExercise exercise) => exercise.Suits(order.Phase);

    /// <summary>Higher fits better.</summary>
    public double Rank(PoolExercise exercise)
    {
        var intense = (exercise.Exercise.FingerIntense ? Intensity : 0) + (exercise.Exercise.Hard ? Intensity : 0);
        return (SuitsPhase(exercise) ? 100 : 0)
            + (exercise.Drill is null ? 0 : Drill)
            + (Focus * exercise.FocusWeight)
            + (_isHard ? intense : -intense)
            + (exercise.IsClimbed && !_isOffTheWall ? OnTheWall : 0)
            + (exercise.UsesOwnEquipment && exercise.BuildsStrength ? OwnEquipment : 0);
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

    /// <summary>Why the exercise is in the session.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="isFill">Whether it fills time that was left.</param>
    public Reason ReasonFor(PoolExercise exercise, bool isFill = false) =>
        exercise.ReasonIn(order.Phase, order.Slot.Instead, isFill && order.Slot.Instead is null);
}
