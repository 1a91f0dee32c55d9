namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Chooses the days of a week to train on: as evenly spread as the climber's days allow.</summary>
internal static class TrainingDays
{
    private const int Week = 7;

    /// <summary>Offsets from the first day of a week, rising.</summary>
    /// <param name="first">The first day of every week of the programme.</param>
    /// <param name="available">Days that may be used; empty: all.</param>
    /// <param name="count">How many, 1 to 6.</param>
    public static IReadOnlyList<int> Choose(DayOfWeek first, IReadOnlyList<DayOfWeek> available, int count)
    {
        int[] usable = available.Count == 0
            ? [.. Enumerable.Range(0, Week)]
            : [.. available.Distinct().Select(day => ((int)day - (int)first + Week) % Week).Order()];
        return Enumerable.Range(0, 1 << usable.Length)
            .Where(mask => int.PopCount(mask) == count)
            .Select(int[] (mask) => [.. usable.Where((_, i) => (mask >> i & 1) == 1)])
            .OrderBy(Unevenness)
            .ThenBy(days => FromMonday(days, first), StringComparer.Ordinal)
            .First();
    }

    /// <summary>Days from one to the next, around the week.</summary>
    public static int Gap(int from, int to) => to > from ? to - from : to - from + Week;

    /// <summary>Most of the days of which none follows another, around the week.</summary>
    public static int MostApart(IReadOnlyList<int> days)
    {
        var most = 0;
        for (var mask = 1; mask < 1 << days.Count; mask++)
        {
            var chosen = days.Where((_, i) => (mask >> i & 1) == 1).ToList();
            var isApart = chosen.Count == 1
                || chosen.Select((day, i) => Gap(day, chosen[(i + 1) % chosen.Count])).All(gap => gap > 1);
            most = isApart ? Math.Max(most, chosen.Count) : most;
        }

        return most;
    }

    private static int Unevenness(int[] days) =>
        days.Select((day, i) => Gap(day, days[(i + 1) % days.Length])).Sum(gap => gap * gap);

    // Among equally good choices the one earliest in the calendar week, whatever day the programme starts on.
    private static string FromMonday(int[] days, DayOfWeek first) => string.Concat(
        days.Select(day => (day + (int)first + Week - (int)DayOfWeek.Monday) % Week).Order());
}
