namespace Ascension.Coaching.Training.Catalogue;

/// <summary>
/// How long a prescription takes. Where repetitions or times are told it is counted; climbs and attempts take what the
/// minutes of their dose say for their number.
/// </summary>
internal static class DoseClock
{
    /// <summary>One repetition whose time is not told, seconds. Our estimate.</summary>
    public const int RepetitionSeconds = 3;

    /// <summary>Getting into position before a set, changing sides, seconds. Our estimate.</summary>
    public const int ChangeSeconds = 15;

    /// <summary>Getting ready for an exercise, seconds. Our estimate.</summary>
    public const int SetUpSeconds = 30;

    private const int Minute = 60;

    /// <summary>Whether the prescription itself tells how long it takes.</summary>
    public static bool IsCounted(Dose dose) => dose.Reps is not null || dose.WorkSeconds is not null;

    /// <summary>Whole minutes of a counted prescription, rests and changes included.</summary>
    public static int Minutes(int sets, int? reps, int? work, int? rest, int? setRest)
    {
        var set = ((reps ?? 1) * (work ?? RepetitionSeconds)) + (((reps ?? 1) - 1) * (rest ?? 0)) + ChangeSeconds;
        var seconds = SetUpSeconds + (sets * set) + ((sets - 1) * (setRest ?? 0));
        return (seconds + Minute - 1) / Minute;
    }

    /// <summary>Minutes of a number of climbs or attempts; below the dose's least their share of it.</summary>
    public static int MinutesOf(Dose dose, int sets)
    {
        var (minutes, range) = (dose.Minutes, dose.Sets ?? new(1, 1));
        return sets <= range.Min
            ? ((minutes.Min * sets) + range.Min - 1) / range.Min
            : minutes.Min + ((minutes.Max - minutes.Min) * (sets - range.Min) / (range.Max - range.Min));
    }

    /// <exception cref="CatalogueException">The minutes of a counted dose are not what its sets take.</exception>
    public static void Check(Exercise exercise)
    {
        foreach (var dose in exercise.Doses.Values.Where(IsCounted))
        {
            var least = Minutes(
                dose.Sets?.Min ?? 1,
                dose.Reps?.Min,
                dose.WorkSeconds?.Min,
                dose.RestSeconds?.Min,
                dose.SetRestSeconds?.Min);
            var most = Minutes(
                dose.Sets?.Max ?? 1,
                dose.Reps?.Max,
                dose.WorkSeconds?.Max,
                dose.RestSeconds?.Max,
                dose.SetRestSeconds?.Max);
            if (dose.Minutes != new ValueRange(least, most))
            {
                throw new CatalogueException(
                    CatalogueFiles.ExercisesName,
                    exercise.Id,
                    "doses.minutes",
                    $"its sets take {least} to {most} minutes");
            }
        }
    }
}
