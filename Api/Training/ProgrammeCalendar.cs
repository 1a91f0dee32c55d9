using System.Globalization;
using System.Text;
using Ascension.Grains.Abstractions.Training;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Calendar = Ical.Net.Calendar;

namespace Ascension.Api.Training;

/// <summary>A programme as an iCalendar object (RFC 5545): an all-day event for each session.</summary>
/// <remarks>
/// Sessions have a day but no hour, so events last a day and leave it free. An event's <c>UID</c> is its goal and day:
/// importing again replaces the sessions of the same days.
/// </remarks>
internal static class ProgrammeCalendar
{
    /// <summary>Media type of the object.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string ProductId = "-//Ascension//Training programme 1//EN";

    /// <summary>Writes the object.</summary>
    /// <param name="programme">The programme; its texts are taken as they are.</param>
    /// <param name="now">When it is written.</param>
    public static string Write(TrainingProgramme programme, DateTimeOffset now)
    {
        Calendar calendar = new() { ProductId = ProductId, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", $"Ascension {programme.Goal.TargetLevel}");
        var stamp = new CalDateTime(now.UtcDateTime, hasTime: true);
        foreach (var week in programme.Weeks)
        {
            foreach (var session in week.Sessions)
            {
                calendar.Events.Add(Event(programme, week, session, stamp));
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(
        TrainingProgramme programme, TrainingWeek week, TrainingSession session, CalDateTime stamp) => new()
        {
            Uid = $"{programme.GoalId}-{session.Date:yyyyMMdd}@ascension",
            DtStamp = stamp,
            Start = new CalDateTime(session.Date),
            End = new CalDateTime(session.Date.AddDays(1)),
            Summary = string.Create(
                CultureInfo.InvariantCulture, $"{Capitalised(session.Name)}, {session.DurationMinutes} min"),
            Description = Description(week, session),
            Transparency = "TRANSPARENT",
            Categories = [session.SessionType],
        };

    private static string Description(TrainingWeek week, TrainingSession session)
    {
        StringBuilder text = new();
        foreach (var line in session.Reasons.Concat(week.Reasons))
        {
            text.Append(line).Append('\n');
        }

        foreach (var exercise in session.Exercises)
        {
            text.Append('\n').Append(Prescription(exercise));
        }

        return text.ToString();
    }

    private static string Prescription(TrainingExercise exercise)
    {
        List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"{exercise.DurationMinutes} min")];
        if (exercise.Sets is { } sets)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{sets} ×{SetOf(exercise)}"));
        }

        if (exercise.IntensityPercent is { } percent)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{percent} %"));
        }

        if (exercise.GradeFrom is { } from)
        {
            parts.Add(from == exercise.GradeTo ? from : $"{from}–{exercise.GradeTo}");
        }

        return $"• {exercise.Name}: {string.Join(", ", parts)}";
    }

    private static string SetOf(TrainingExercise exercise) => (exercise.Reps, exercise.WorkSeconds) switch
    {
        ({ } reps and > 1, { } work) => string.Create(CultureInfo.InvariantCulture, $" ({reps} × {work} s)"),
        (_, { } work) => string.Create(CultureInfo.InvariantCulture, $" {work} s"),
        ({ } reps, null) => string.Create(CultureInfo.InvariantCulture, $" {reps}"),
        _ => "",
    };

    private static string Capitalised(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
