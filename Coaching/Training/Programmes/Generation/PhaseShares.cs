using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// How many training weeks each phase gets, after the 12-week lead macrocycle (base 4 with its deload, strength 3,
/// power endurance 2, performance 2 with the taper) and what boulderers put in place of endurance.
/// </summary>
internal static class PhaseShares
{
    private static readonly (TrainingPhase Phase, double Share)[] ShortRoutes =
    [
        (TrainingPhase.Base, 0.33), (TrainingPhase.Strength, 0.33), (TrainingPhase.PowerEndurance, 0.22),
        (TrainingPhase.Performance, 0.12),
    ];

    private static readonly (TrainingPhase Phase, double Share)[] LongRoutes =
    [
        (TrainingPhase.Base, 0.31), (TrainingPhase.Strength, 0.26), (TrainingPhase.Power, 0.11),
        (TrainingPhase.PowerEndurance, 0.19), (TrainingPhase.Performance, 0.13),
    ];

    private static readonly (TrainingPhase Phase, double Share)[] ShortBoulders =
    [
        (TrainingPhase.Base, 0.3), (TrainingPhase.Strength, 0.33), (TrainingPhase.Power, 0.25),
        (TrainingPhase.Performance, 0.12),
    ];

    private static readonly (TrainingPhase Phase, double Share)[] LongBoulders =
    [
        (TrainingPhase.Base, 0.26), (TrainingPhase.Strength, 0.28), (TrainingPhase.Power, 0.23),
        (TrainingPhase.PowerEndurance, 0.1), (TrainingPhase.Performance, 0.13),
    ];

    // From this many training weeks on, every phase gets its own.
    private const int WeeksForAllPhases = 11;

    /// <summary>The phase of each training week, in order.</summary>
    /// <param name="discipline">What is trained for.</param>
    /// <param name="weeks">Training weeks, at least 1.</param>
    public static IReadOnlyList<TrainingPhase> Spread(Discipline discipline, int weeks)
    {
        var shares = (discipline, weeks >= WeeksForAllPhases) switch
        {
            (Discipline.Route, false) => ShortRoutes,
            (Discipline.Route, true) => LongRoutes,
            (_, false) => ShortBoulders,
            (_, true) => LongBoulders,
        };
        var counts = Apportion([.. shares.Select(share => share.Share)], weeks);
        return [.. shares.SelectMany((share, i) => Enumerable.Repeat(share.Phase, counts[i]))];
    }

    // Largest remainders; equal remainders go to the earlier phase.
    private static int[] Apportion(double[] shares, int weeks)
    {
        int[] counts = [.. shares.Select(share => (int)(share * weeks))];
        var left = weeks - counts.Sum();
        var byRemainder = Enumerable.Range(0, shares.Length)
            .OrderByDescending(i => Math.Round((shares[i] * weeks) - counts[i], 6))
            .ThenBy(i => i);
        foreach (var i in byRemainder.Take(left))
        {
            counts[i]++;
        }

        return counts;
    }
}
