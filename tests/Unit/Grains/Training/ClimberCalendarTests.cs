using Ascension.Grains.Training;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Unit.Grains.Training;

public sealed class ClimberCalendarTests
{
    [Theory]
    [InlineData("2026-05-04T22:30:00Z", "UTC", "2026-05-04")]
    [InlineData("2026-05-04T22:30:00Z", "Europe/Paris", "2026-05-05")]
    [InlineData("2026-05-04T02:30:00Z", "America/Los_Angeles", "2026-05-03")]
    public void A_day_is_the_climbers(string now, string zone, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), At(now).Today(zone));

    [Fact]
    public void No_climbers_day_is_after_the_latest()
    {
        Assert.Equal(new DateOnly(2026, 5, 5), At("2026-05-04T10:00:00Z").LatestToday());
        Assert.Equal(At("2026-05-04T10:00:00Z").LatestToday(), At("2026-05-04T10:00:00Z").Today("Pacific/Kiritimati"));
    }

    [Theory]
    [InlineData("2026-05-04T05:00:00Z", "08:00", "Europe/Paris", 60)]
    [InlineData("2026-05-04T06:00:00Z", "08:00", "Europe/Paris", 24 * 60)]
    [InlineData("2026-05-04T07:00:00Z", "08:00", "Europe/Paris", 23 * 60)]
    // In the night to 2026-03-29 the clocks of Paris go from 02:00 to 03:00, and back to 02:00 in that to 2026-10-25.
    [InlineData("2026-03-28T07:00:00Z", "08:00", "Europe/Paris", 23 * 60)]
    [InlineData("2026-10-24T06:00:00Z", "08:00", "Europe/Paris", 25 * 60)]
    [InlineData("2026-03-28T23:00:00Z", "02:30", "Europe/Paris", 150)]
    public void A_time_of_day_comes_when_the_clocks_there_show_it(string now, string time, string zone, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), At(now).Until(TimeOnly.Parse(time, null), zone));

    [Theory]
    [InlineData("Europe/Paris", true)]
    [InlineData("UTC", true)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("", false)]
    public void Time_zones_are_those_of_the_IANA_database(string zone, bool isKnown) =>
        Assert.Equal(isKnown, ClimberCalendar.Knows(zone));

    private static ClimberCalendar At(string now) => new(new FakeTimeProvider(DateTimeOffset.Parse(now, null)));
}
