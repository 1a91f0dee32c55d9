using Ascension.Api.Accounts.Progress;
using Ascension.Api.Validation;
using Ascension.Storage.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Api.Accounts;

public sealed class ProgressPeriodTests
{
    private static readonly DateOnly Today = new(2026, 5, 7);

    [Fact]
    public void Left_alone_it_is_the_last_twelve_weeks_with_this_one()
    {
        var period = ProgressPeriod.Resolve(null, null, "week", Today);

        Assert.Equal(new ProgressPeriod(new(2026, 2, 16), Today, ProgressBucket.Week), period);
        Assert.Equal(DayOfWeek.Monday, period.From.DayOfWeek);
    }

    [Fact]
    public void By_month_it_is_the_last_twelve_months_with_this_one() => Assert.Equal(
        new ProgressPeriod(new(2025, 6, 1), Today, ProgressBucket.Month),
        ProgressPeriod.Resolve(null, null, "month", Today));

    [Fact]
    public void A_last_day_alone_takes_the_buckets_before_it() => Assert.Equal(
        new ProgressPeriod(new(2024, 10, 14), new(2025, 1, 5), ProgressBucket.Week),
        ProgressPeriod.Resolve(null, new(2025, 1, 5), "week", Today));

    [Fact]
    public void A_first_day_alone_reaches_to_today() => Assert.Equal(
        new ProgressPeriod(new(2026, 1, 1), Today, ProgressBucket.Week),
        ProgressPeriod.Resolve(new(2026, 1, 1), null, "week", Today));

    [Fact]
    public void One_day_is_a_period() =>
        Assert.Equal(Today, ProgressPeriod.Resolve(Today, Today, "week", Today).From);

    [Fact]
    public void Five_years_are_the_longest_period()
    {
        DateOnly to = new(2026, 2, 28);

        Assert.Equal(new(2021, 2, 28), ProgressPeriod.Resolve(new(2021, 2, 28), to, "month", Today).From);
        Assert.Equal("from", Refusal(new(2021, 2, 27), to).Field);
    }

    [Fact]
    public void Days_out_of_order_are_refused_by_the_name_of_the_wrong_one()
    {
        Assert.Equal("to", Refusal(new(2026, 3, 2), new(2026, 3, 1)).Field);
        Assert.Equal("from", Refusal(Today.AddDays(1), null).Field);
    }

    [Fact]
    public void Whatever_the_last_day_the_default_is_twelve_whole_buckets() => Prop.ForAll(
        Gen.Choose(0, 36_000).Select(days => new DateOnly(2001, 1, 1).AddDays(days)).ToArbitrary(),
        day =>
        {
            var week = ProgressPeriod.Resolve(null, day, "week", Today);
            var month = ProgressPeriod.Resolve(null, day, "month", Today);
            return week.From.DayOfWeek == DayOfWeek.Monday
                && (day.DayNumber - week.From.DayNumber) / 7 == 11
                && month.From.Day == 1
                && (day.Year - month.From.Year) * 12 + day.Month - month.From.Month == 11;
        }).QuickCheckThrowOnFailure();

    private static FieldException Refusal(DateOnly? from, DateOnly? to) =>
        Assert.Throws<FieldException>(() => ProgressPeriod.Resolve(from, to, "week", Today));
}
