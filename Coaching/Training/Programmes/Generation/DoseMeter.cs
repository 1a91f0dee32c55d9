using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Turns a dose's ranges into one prescription: intensity rises through a phase and stays in light weeks, sets are as
/// many as the minutes hold and half in light weeks.
/// </summary>
internal static class DoseMeter
{
    /// <summary>Least minutes an exercise is worth doing for and its least sets fit in.</summary>
    public static int LeastMinutes(Dose dose, bool isLight)
    {
        var worth = isLight ? (dose.Minutes.Min + 1) / 2 : dose.Minutes.Min;
        var (reps, work) = (dose.Reps?.Min ?? 1, dose.WorkSeconds?.Min ?? 0);
        var seconds = Seconds(LeastSets(dose, isLight), reps, work, dose.RestSeconds?.Min, dose.SetRestSeconds?.Min);
        return Math.Max(worth, (seconds + 59) / 60);
    }

    /// <summary>The prescription for some minutes, at least <see cref="LeastMinutes"/>.</summary>
    public static PlannedExercise Measure(
        PoolExercise exercise, int minutes, double progress, bool isLight, IReadOnlyList<Reason> reasons)
    {
        var dose = exercise.Dose;
        var (reps, work) = (dose.Reps?.At(progress), dose.WorkSeconds?.At(progress));
        var (rest, setRest) = (dose.RestSeconds?.At(0.5), dose.SetRestSeconds?.At(0.5));
        var least = LeastSets(dose, isLight);
        if (Seconds(least, reps ?? 1, work ?? 0, rest, setRest) > 60 * minutes)
        {
            (reps, work) = (dose.Reps?.Min, dose.WorkSeconds?.Min);
            (rest, setRest) = (dose.RestSeconds?.Min, dose.SetRestSeconds?.Min);
        }

        var sets = Math.Max(least, MostSets(dose, progress, isLight));
        while (sets > least && Seconds(sets, reps ?? 1, work ?? 0, rest, setRest) > 60 * minutes)
        {
            sets--;
        }

        return new PlannedExercise
        {
            ExerciseId = exercise.Exercise.Id,
            Minutes = minutes,
            Rpe = dose.Rpe.At(progress),
            Sets = dose.Sets is null ? null : sets,
            Reps = reps,
            WorkSeconds = work,
            RestSeconds = rest,
            SetRestSeconds = setRest,
            IntensityPercent = dose.IntensityPercent?.At(progress),
            GradeFrom = exercise.GradeFrom,
            GradeTo = exercise.GradeTo,
            AlternativeId = exercise.AlternativeId,
            Reasons = reasons,
        };
    }

    private static int LeastSets(Dose dose, bool isLight) => isLight ? 1 : dose.Sets?.Min ?? 1;

    private static int MostSets(Dose dose, double progress, bool isLight)
    {
        var sets = dose.Sets?.At(progress) ?? 1;
        return isLight ? (sets + 1) / 2 : sets;
    }

    private static int Seconds(int sets, int reps, int work, int? rest, int? setRest) =>
        (sets * ((reps * work) + ((reps - 1) * (rest ?? 0)))) + ((sets - 1) * (setRest ?? 0));
}
