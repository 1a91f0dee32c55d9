using NodaTime;
using NodaTime.Extensions;

namespace Ascension.Grains.Training;

/// <summary>Days and times where a climber lives. Time zones are those of the IANA database in Noda Time.</summary>
internal sealed class ClimberCalendar(TimeProvider time)
{
    // Kiritimati.
    private static readonly Offset Furthest = Offset.FromHours(14);

    /// <summary>Whether a time zone is known, <c>Europe/Paris</c>.</summary>
    public static bool Knows(string timeZone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;

    /// <summary>The day it is in a time zone.</summary>
    public DateOnly Today(string timeZone) => Now().InZone(ZoneOf(timeZone)).Date.ToDateOnly();

    /// <summary>The day it is where it is latest: no climber's day is after it.</summary>
    public DateOnly LatestToday() => Now().WithOffset(Furthest).Date.ToDateOnly();

    /// <summary>How long it is until a time of day comes next; at most a day and what a clock change adds.</summary>
    public TimeSpan Until(TimeOnly timeOfDay, string timeZone)
    {
        var (now, zone) = (Now(), ZoneOf(timeZone));
        var today = now.InZone(zone).Date;
        var next = At(today);
        return ((next > now ? next : At(today.PlusDays(1))) - now).ToTimeSpan();

        Instant At(LocalDate day) => zone.AtLeniently(day + timeOfDay.ToLocalTime()).ToInstant();
    }

    private static DateTimeZone ZoneOf(string timeZone) => DateTimeZoneProviders.Tzdb[timeZone];

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
