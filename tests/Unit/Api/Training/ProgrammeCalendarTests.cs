using Ascension.Api.Training;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;
using Calendar = Ical.Net.Calendar;

namespace Ascension.Unit.Api.Training;

public sealed class ProgrammeCalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_says_what_to_do()
    {
        var text = ProgrammeCalendar.Write(
            Programme(
                Exercise("Hangs") with { Sets = 3, Reps = 1, WorkSeconds = 10, IntensityPercent = 85 },
                Exercise("Repeaters") with { Sets = 2, Reps = 6, WorkSeconds = 7 },
                Exercise("Push-ups") with { Sets = 3, Reps = 8 },
                Exercise("Easy routes") with { Sets = 3, GradeFrom = "5a", GradeTo = "5c" },
                Exercise("Walk")),
            Now);

        var session = Assert.Single(Calendar.Load(text)!.Events);
        Assert.Equal(
            "Reason; one, two.\nWeek.\n\n• Hangs: 9 min, 3 × 10 s, 85 %\n• Repeaters: 9 min, 2 × (6 × 7 s)\n"
            + "• Push-ups: 9 min, 3 × 8\n• Easy routes: 9 min, 3 ×, 5a–5c\n• Walk: 9 min",
            session.Description);
        Assert.Equal("Strength, 75 min", session.Summary);
    }

    [Fact]
    public void The_same_programme_at_the_same_time_is_the_same_text() =>
        Assert.Equal(ProgrammeCalendar.Write(Programme(), Now), ProgrammeCalendar.Write(Programme(), Now));

    [Fact]
    public void Lines_are_folded_and_end_as_RFC_5545_wants_it()
    {
        var lines = ProgrammeCalendar.Write(Programme(Exercise(new string('é', 200))), Now).Split("\r\n");

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.All(lines, line => Assert.True(line.Length <= 75));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
    }

    private static TrainingExercise Exercise(string name) =>
        new() { ExerciseId = "id", Name = name, DurationMinutes = 9, Rpe = 5, Reasons = [] };

    private static TrainingProgramme Programme(params TrainingExercise[] exercises) => new()
    {
        GoalId = new GoalId(new Guid("0199a4f3-4d5e-7f60-8b7c-8d9e0f1a2b3c")),
        Language = "en",
        Goal = new()
        {
            GradeSystem = "french",
            CurrentLevel = "6c",
            TargetLevel = "7a",
            Start = new(2026, 5, 4),
            End = new(2026, 5, 31),
            TimelineWeeks = 4,
            TrainingDaysPerWeek = 1,
            FocusAreas = [],
            AvailableDays = [],
            Equipment = [],
            Injuries = [],
            TimeZone = "UTC",
            Verdict = "ambitious",
            LeastWeeks = 12,
            MostWeeks = 30,
            Milestone = "7a",
            Assessment = "Ambitious.",
        },
        Progress = new() { PlannedSessions = 0, DoneSessions = 0, CurrentWeek = 1, WeeklyLoad = [] },
        Notes = [],
        Spared = [],
        Weeks =
        [
            new()
            {
                Number = 1,
                Start = new(2026, 5, 4),
                Macrocycle = 1,
                Phase = "base",
                Kind = "training",
                Load = 525,
                Reasons = ["Week."],
                Sessions =
                [
                    new()
                    {
                        Date = new(2026, 5, 5),
                        SessionType = "strength",
                        Name = "strength",
                        DurationMinutes = 75,
                        Rpe = 7,
                        Load = 525,
                        IsHard = true,
                        IsFingerIntense = true,
                        IsDone = false,
                        Reasons = ["Reason; one, two."],
                        Exercises = exercises,
                    },
                ],
            },
        ],
        Exercises = [],
        Changes = [],
    };
}
