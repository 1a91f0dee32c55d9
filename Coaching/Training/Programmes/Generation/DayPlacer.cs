namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Puts a week's sessions on its days: hard ones as far apart as can be, around the week, and easy ones between.
/// </summary>
internal static class DayPlacer
{
    /// <summary>The slots in the order of the days.</summary>
    /// <param name="slots">The most important first; one a day.</param>
    /// <param name="days">Offsets from the first day of the week, rising.</param>
    public static IReadOnlyList<WeekSlot> Place(IReadOnlyList<WeekSlot> slots, IReadOnlyList<int> days)
    {
        var hard = new Queue<WeekSlot>(Apart([.. slots.Where(slot => WeekMix.IsHard(slot.Type))]));
        var easy = new Queue<WeekSlot>(slots.Where(slot => !WeekMix.IsHard(slot.Type)));
        var best = Enumerable.Range(0, 1 << days.Count)
            .Where(mask => int.PopCount(mask) == hard.Count)
            .OrderBy(mask => Strain(mask, days))
            .ThenBy(mask => mask)
            .First();
        return [.. days.Select((_, i) => (best >> i & 1) == 1 ? hard.Dequeue() : easy.Dequeue())];
    }

    // The two most important hard sessions do not follow each other where there are three or more.
    private static IEnumerable<WeekSlot> Apart(IReadOnlyList<WeekSlot> hard) =>
        hard.Count > 2 ? [hard[0], hard[2], hard[1], .. hard.Skip(3)] : hard;

    // The closer two hard days, the more they cost; days in a row most of all.
    private static double Strain(int mask, IReadOnlyList<int> days)
    {
        var hard = days.Where((_, i) => (mask >> i & 1) == 1).ToList();
        return hard.Select((day, i) => 1.0 / Math.Pow(TrainingDays.Gap(day, hard[(i + 1) % hard.Count]), 3)).Sum();
    }
}
