using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>An exercise chosen for a session: how much of it, how hard it feels (RPE) and why.</summary>
internal readonly record struct DraftExercise(PoolExercise Exercise, DoseAmount Amount, int Rpe, Reason Reason)
{
    public int Minutes => Amount.Minutes;

    /// <summary>The exercise as it is told to the climber.</summary>
    /// <param name="progress">How far the phase is, 0 to 1.</param>
    public PlannedExercise Planned(double progress) => new()
    {
        ExerciseId = Exercise.Exercise.Id,
        Minutes = Amount.Minutes,
        Rpe = Rpe,
        Sets = Amount.Sets,
        Reps = Amount.Reps,
        WorkSeconds = Amount.WorkSeconds,
        RestSeconds = Amount.RestSeconds,
        SetRestSeconds = Amount.SetRestSeconds,
        IntensityPercent = Exercise.Dose.IntensityPercent?.At(progress),
        GradeFrom = Exercise.GradeFrom,
        GradeTo = Exercise.GradeTo,
        AlternativeId = Exercise.AlternativeId,
        Reasons = [Reason],
    };
}
