using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Turns a dose's ranges into one prescription: intensity rises through a phase and stays in light weeks, sets are as
/// many as the minutes hold and half in light weeks.
/// </summary>
internal static class DoseMeter
{
    /// <summary>Least minutes an exercise is worth doing for.</summary>
    public static int LeastMinutes(Dose dose, bool isLight) =>
        isLight ? (dose.Minutes.Min + 1) / 2 : dose.Minutes.Min;

    /// <summary>The prescription for some minutes; null when not even the least of it fits them.</summary>
    public static PlannedExercise? Measure(
        PoolExercise exercise, int minutes, double progress, bool isLight, Grade level, IReadOnlyList<Reason> reasons)
    {
        var dose = exercise.Dose;
        var reps = dose.Reps?.At(progress);
        var work = dose.WorkSeconds?.At(progress);
        var (rest, setRest) = (dose.RestSeconds?.At(0.5), dose.SetRestSeconds?.At(0.5));
        var most = dose.Sets is { } sets ? (isLight ? (sets.At(progress) + 1) / 2 : sets.At(progress)) : 0;
        var least = isLight ? 1 : dose.Sets?.Min ?? 0;
        var fitting = Fitting(most, least, Seconds, minutes);
        if (fitting is null)
        {
            (reps, work) = (dose.Reps?.Min, dose.WorkSeconds?.Min);
            (rest, setRest) = (dose.RestSeconds?.Min, dose.SetRestSeconds?.Min);
            fitting = Fitting(most, least, Seconds, minutes);
        }

        return fitting is null ? null : new PlannedExercise
        {
            ExerciseId = exercise.Exercise.Id,
            Minutes = minutes,
            Rpe = dose.Rpe.At(progress),
            Sets = dose.Sets is null ? null : fitting,
            Reps = reps,
            WorkSeconds = work,
            RestSeconds = rest,
            SetRestSeconds = setRest,
            IntensityPercent = dose.IntensityPercent?.At(progress),
            GradeFrom = dose.GradeOffset is { } easiest ? level.StepsAway(easiest.Min).ToString() : null,
            GradeTo = dose.GradeOffset is { } hardest ? level.StepsAway(hardest.Max).ToString() : null,
            AlternativeId = exercise.AlternativeId,
            Reasons = reasons,
        };

        int Seconds(int count)
        {
            var set = ((reps ?? 1) * (work ?? 0)) + (((reps ?? 1) - 1) * (rest ?? 0));
            return (count * set) + ((count - 1) * (setRest ?? 0));
        }
    }

    private static int? Fitting(int most, int least, Func<int, int> seconds, int minutes)
    {
        for (var count = Math.Max(most, least); count >= least; count--)
        {
            if (count == 0 || seconds(count) <= 60 * minutes)
            {
                return count;
            }
        }

        return null;
    }
}
