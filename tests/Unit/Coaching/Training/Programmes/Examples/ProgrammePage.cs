using System.Globalization;
using System.Text;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Texts;

namespace Ascension.Unit.Coaching.Training.Programmes.Examples;

/// <summary>
/// A programme as a page to read: the goal, all weeks in one table, and the first training week of each phase in full.
/// </summary>
internal sealed class ProgrammePage(ExampleClimber climber, Programme programme)
{
    private static readonly ProgrammeTexts Texts = ProgrammeTexts.English;

    private readonly StringBuilder _page = new();

    public string Write()
    {
        Line($"# {climber.Title}");
        Line();
        Line(Texts.Sentence(programme.Goal.Reason));
        if (programme.Notes.Count + programme.Drills.Count > 0)
        {
            Line();
        }

        foreach (var note in programme.Notes)
        {
            Line($"- {Texts.Sentence(note)}");
        }

        foreach (var drill in programme.Drills)
        {
            Line($"- Drill for {Texts.Word(drill.Weakness)}: {ExerciseName(drill.ExerciseId)}.");
        }

        Overview();
        var training = programme.Weeks.Where(week => week.Kind == WeekKind.Training);
        foreach (var week in training.DistinctBy(week => week.Phase))
        {
            Detail(week);
        }

        Detail(programme.Weeks.First(week => week.Kind == WeekKind.Deload || week == programme.Weeks[^1]));
        return _page.ToString();
    }

    private void Overview()
    {
        Line();
        Line("| week | from | phase | load | sessions (minutes, RPE; * hard, f fingers) |");
        Line("|---|---|---|---|---|");
        foreach (var week in programme.Weeks)
        {
            var sessions = week.Sessions.Select(session => $"{session.Date.DayOfWeek.ToString()[..3]} "
                + $"{Texts.Word(Name(session.Type))} {session.Minutes}@{session.Rpe}"
                + $"{(session.IsHard ? "*" : "")}{(session.IsFingerIntense ? "f" : "")}");
            var all = string.Join(", ", sessions);
            Line($"| {week.Number} | {week.Start:d MMM} | {PhaseOf(week)} | {week.Load} | {all} |");
        }
    }

    private void Detail(ProgrammeWeek week)
    {
        Line();
        Line($"## Week {week.Number}: {PhaseOf(week)}");
        Line();
        foreach (var reason in week.Reasons)
        {
            Line(Texts.Sentence(reason));
        }

        foreach (var session in week.Sessions)
        {
            Line();
            Line($"**{session.Date.DayOfWeek}, {session.Minutes} min, RPE {session.Rpe}.** "
                + string.Join(' ', session.Reasons.Select(Texts.Sentence)));
            Line();
            foreach (var exercise in session.Exercises)
            {
                Line($"- {ExerciseName(exercise.ExerciseId)}: {Prescription(exercise)}. "
                    + string.Join(' ', exercise.Reasons.Select(Texts.Sentence)));
            }
        }
    }

    private static string Prescription(PlannedExercise exercise)
    {
        List<string> parts = [$"{exercise.Minutes} min"];
        var reps = exercise.Reps is { } count ? $"{count}" : "";
        var work = exercise.WorkSeconds is { } seconds ? $"{(reps.Length > 0 ? " x " : "")}{seconds} s" : "";
        if (exercise.Sets is { } sets)
        {
            parts.Add(reps.Length + work.Length > 0 ? $"{sets} x ({reps}{work})" : $"{sets} sets");
        }

        if (exercise.RestSeconds is > 0 and var rest)
        {
            parts.Add($"{rest} s between repetitions");
        }

        if (exercise.SetRestSeconds is > 0 and var setRest)
        {
            parts.Add($"{setRest} s between sets");
        }

        if (exercise.IntensityPercent is { } percent)
        {
            parts.Add($"{percent} %");
        }

        if (exercise.GradeFrom is { } from)
        {
            parts.Add(from == exercise.GradeTo ? from : $"{from} to {exercise.GradeTo}");
        }

        if (exercise.AlternativeId is { } alternative)
        {
            parts.Add($"or {ExerciseName(alternative)}");
        }

        return string.Join(", ", parts);
    }

    private static string PhaseOf(ProgrammeWeek week) => week.Kind == WeekKind.Training
        ? week.Instead is { } instead
            ? $"{Texts.Word(Name(instead))} (in place of {Texts.Word(Name(week.Phase))})"
            : Texts.Word(Name(week.Phase))
        : Texts.Word(Name(week.Kind));

    private static string ExerciseName(string id) => ExerciseCatalogue.Default.TextOf(id, Texts.Language).Name;

    private static string Name<T>(T member)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    private void Line(FormattableString? text = null) =>
        _page.Append(text?.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Line(string text) => _page.Append(text).Append('\n');
}
