using Ascension.Api.Validation;
using Ascension.Storage.Progress;

namespace Ascension.Api.Accounts.Progress;

/// <summary>The days a climber asks about, in UTC, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Bucket">How they are divided.</param>
internal sealed record ProgressPeriod(DateOnly From, DateOnly To, ProgressBucket Bucket)
{
    public const string Week = "week";
    public const string Month = "month";

    private const int DefaultBuckets = 12;
    private const int MaxYears = 5;
    private const int DaysOfWeek = 7;

    /// <summary>
    /// Fills in what was left out: the last day is today, the first that of the eleventh bucket before it.
    /// </summary>
    /// <exception cref="FieldException">The days are out of order or too far apart.</exception>
    public static ProgressPeriod Resolve(DateOnly? from, DateOnly? to, string bucket, DateOnly today)
    {
        var unit = bucket == Month ? ProgressBucket.Month : ProgressBucket.Week;
        var last = to ?? today;
        var first = from ?? FirstOf(last, unit);
        if (first > last)
        {
            throw to is null
                ? new FieldException("from", "The field from must not be after today unless to is given.")
                : new FieldException("to", "The field to must not be before from.");
        }

        return first < last.AddYears(-MaxYears)
            ? throw new FieldException("from", $"The field from must be within {MaxYears} years before to.")
            : new(first, last, unit);
    }

    private static DateOnly FirstOf(DateOnly last, ProgressBucket unit) => unit == ProgressBucket.Month
        ? new DateOnly(last.Year, last.Month, 1).AddMonths(1 - DefaultBuckets)
        : MondayOf(last).AddDays((1 - DefaultBuckets) * DaysOfWeek);

    private static DateOnly MondayOf(DateOnly day) =>
        day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Monday + DaysOfWeek) % DaysOfWeek));
}
