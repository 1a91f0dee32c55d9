using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Catalogue.TrainingQuality;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Why an exercise was chosen: the strongest cause that is true of it.</summary>
internal static class ExerciseReasons
{
    public static Reason Of(PoolExercise exercise, TrainingPhase phase, SessionType? instead, bool isFill)
    {
        var trains = exercise.Exercise.Trains;
        if (exercise.Drill is { } drill)
        {
            return DrillReasons.OfExercise(drill);
        }

        if (exercise.Focus is { } focus)
        {
            return Reason(ReasonCodes.ExerciseFocus, ("focus", Name(focus)));
        }

        if (instead is { } type)
        {
            return Reason(ReasonCodes.ExerciseStandIn, ("quality", Name(trains[0])), ("type", Name(type)));
        }

        if (exercise.Suits(phase) && trains.Any(quality => Serves(quality, phase)))
        {
            return Reason(CodeOf(phase), ("quality", Name(trains.First(quality => Serves(quality, phase)))));
        }

        return isFill
            ? Reason(ReasonCodes.ExerciseComplement, ("quality", Name(trains[0])))
            : Reason(ReasonCodes.ExerciseKeeps, ("quality", Name(trains[0])), ("phase", Name(phase)));
    }

    private static bool Serves(TrainingQuality quality, TrainingPhase phase) => phase switch
    {
        TrainingPhase.Base => quality is not (Power or PowerEndurance or FingerStrength),
        TrainingPhase.Strength => quality is FingerStrength or PullingStrength or Power or Core,
        TrainingPhase.Power => quality is Power or FingerStrength or PullingStrength or Core,
        TrainingPhase.PowerEndurance => quality is PowerEndurance or Endurance,
        _ => quality is Tactics or Mental or Power or PowerEndurance,
    };

    private static string CodeOf(TrainingPhase phase) => phase switch
    {
        TrainingPhase.Base => ReasonCodes.ExerciseBase,
        TrainingPhase.Strength => ReasonCodes.ExerciseStrength,
        TrainingPhase.Power => ReasonCodes.ExercisePower,
        TrainingPhase.PowerEndurance => ReasonCodes.ExercisePowerEndurance,
        _ => ReasonCodes.ExercisePerformance,
    };
}
