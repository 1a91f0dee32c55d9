using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Turns a dose's ranges into one prescription that takes the minutes it states: intensity rises through a phase and
/// stays in light weeks; as much is done as the minutes hold, half of it in light weeks.
/// </summary>
internal static class DoseMeter
{
    private const double Step = 0.25;

    /// <summary>Least minutes an exercise is worth doing for.</summary>
    public static int LeastMinutes(Dose dose, bool isLight)
    {
        var sets = LeastSets(dose, isLight);
        return DoseClock.IsCounted(dose)
            ? DoseClock.Minutes(
                sets, dose.Reps?.Min, dose.WorkSeconds?.Min, dose.RestSeconds?.Min, dose.SetRestSeconds?.Min)
            : dose.Sets is not null ? DoseClock.MinutesOf(dose, sets)
            : isLight ? (dose.Minutes.Min + 1) / 2 : dose.Minutes.Min;
    }

    /// <summary>As much as takes most of some minutes, at least <see cref="LeastMinutes"/>.</summary>
    /// <param name="dose">The dose.</param>
    /// <param name="minutes">Most minutes.</param>
    /// <param name="progress">How far the phase is, 0 to 1.</param>
    /// <param name="isLight">Whether the week is a deload or a taper.</param>
    /// <param name="isFull">Whether it may be as much as the dose allows, however far the phase is.</param>
    public static DoseAmount Measure(Dose dose, int minutes, double progress, bool isLight, bool isFull) =>
        DoseClock.IsCounted(dose) ? Count(dose, minutes, progress, isLight, isFull)
            : dose.Sets is null ? new DoseAmount(Math.Min(minutes, dose.Minutes.Max))
            : Climb(dose, minutes, progress, isLight);

    /// <summary>
    /// The dose's RPE: about its middle, by at most one more at the end of a phase than at its beginning, so that weeks
    /// grow by what is done and not by how hard it feels.
    /// </summary>
    public static int RpeOf(Dose dose, double progress) => dose.Rpe.At(0.3 + (0.4 * progress));

    // The longest of the prescriptions that fit; of equally long ones that with more in a set.
    private static DoseAmount Count(Dose dose, int minutes, double progress, bool isLight, bool isFull)
    {
        // What is done at a share of one's most does not get longer to fill time.
        var top = isFull && !isLight && dose.IntensityPercent is null ? 1 : progress;
        var (least, most) = (LeastSets(dose, isLight), MostSets(dose, isFull ? 1 : progress, isLight));
        var (bestMinutes, bestSets, bestShare, isRested) = (0, least, 0.0, false);
        var (pause, setPause) = (dose.RestSeconds?.At(0.5), dose.SetRestSeconds?.At(0.5));
        for (var share = top; bestMinutes < minutes && share > -Step; share -= Step)
        {
            var (reps, work) = (dose.Reps?.At(share), dose.WorkSeconds?.At(share));
            for (var sets = most; sets >= least; sets--)
            {
                var takes = DoseClock.Minutes(sets, reps, work, pause, setPause);
                if (takes <= minutes && takes > bestMinutes)
                {
                    (bestMinutes, bestSets, bestShare, isRested) = (takes, sets, share, true);
                    break;
                }
            }
        }

        var rest = isRested ? 0.5 : 0;
        var (chosenReps, chosenWork) = (dose.Reps?.At(bestShare), dose.WorkSeconds?.At(bestShare));
        var (chosenRest, chosenSetRest) = (dose.RestSeconds?.At(rest), dose.SetRestSeconds?.At(rest));
        return new DoseAmount(
            DoseClock.Minutes(bestSets, chosenReps, chosenWork, chosenRest, chosenSetRest),
            dose.Sets is null ? null : bestSets,
            chosenReps,
            chosenWork,
            chosenRest,
            chosenSetRest);
    }

    // Climbs and attempts: as many as the minutes hold at the dose's pace.
    private static DoseAmount Climb(Dose dose, int minutes, double progress, bool isLight)
    {
        var least = LeastSets(dose, isLight);
        var sets = isLight ? Math.Max(MostSets(dose, progress, isLight), least) : dose.Sets!.Value.Max;
        while (sets > least && DoseClock.MinutesOf(dose, sets) > minutes)
        {
            sets--;
        }

        var most = sets < dose.Sets!.Value.Max ? DoseClock.MinutesOf(dose, sets + 1) - 1 : dose.Minutes.Max;
        return new DoseAmount(
            Math.Min(minutes, Math.Max(most, DoseClock.MinutesOf(dose, sets))),
            sets,
            RestSeconds: dose.RestSeconds?.At(0.5),
            SetRestSeconds: dose.SetRestSeconds?.At(0.5));
    }

    private static int LeastSets(Dose dose, bool isLight)
    {
        var sets = dose.Sets?.Min ?? 1;
        return isLight ? (sets + 1) / 2 : sets;
    }

    private static int MostSets(Dose dose, double progress, bool isLight)
    {
        var sets = dose.Sets?.At(progress) ?? 1;
        return isLight ? (sets + 1) / 2 : sets;
    }
}
