using Ascension.Api.Lists;
using Ascension.Api.Training;
using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Documentation;

/// <summary>Examples of training shown in OpenAPI: the first days of one programme.</summary>
internal static class TrainingExamples
{
    private const string Language = "en";
    private static readonly Guid GoalId = Guid.Parse("0199a4f3-4d5e-7f60-8b7c-8d9e0f1a2b3c");
    private static readonly Guid SessionId = Guid.Parse("0199a4f4-5e6f-7071-9c8d-9e0f1a2b3c4d");
    private static readonly DateOnly Start = new(2026, 5, 4);
    private static readonly DateTimeOffset Evening = new(2026, 5, 5, 19, 40, 0, TimeSpan.Zero);

    public static SetGoalRequest SetGoal { get; } = new()
    {
        CurrentLevel = "6c",
        TargetLevel = "7a",
        GradeSystem = "french",
        TimelineWeeks = 12,
        FocusAreas = ["footwork", "finger_strength"],
        TrainingDaysPerWeek = 3,
        AvailableDays = ["tuesday", "thursday", "saturday"],
        Equipment = ["hangboard", "pull_up_bar"],
        YearsClimbing = 4,
        TimeZone = "Europe/Paris",
        ReminderTime = "07:30",
    };

    private static TrainingWeek Week { get; } = new()
    {
        Number = 1,
        Start = Start,
        Macrocycle = 1,
        Phase = "base",
        Kind = "training",
        Load = 1020,
        Reasons =
        [
            "Base: volume at low intensity, technique and general strength, the ground everything else stands on.",
        ],
        Sessions =
        [
            new()
            {
                Date = Start.AddDays(1),
                SessionType = "technique",
                Name = "technique",
                DurationMinutes = 75,
                Rpe = 4,
                Load = 300,
                IsHard = false,
                IsFingerIntense = false,
                IsDone = false,
                Reasons = ["Technique: move well while nothing is hard.", "It serves your focus: footwork."],
                Exercises =
                [
                    new()
                    {
                        ExerciseId = "silent_feet",
                        Name = "Silent feet",
                        DurationMinutes = 20,
                        Rpe = 4,
                        Sets = 4,
                        GradeFrom = "5b",
                        GradeTo = "5c",
                        Reasons = ["Serves your focus: footwork."],
                    },
                ],
            },
        ],
    };

    private static TrainingFigures Progress { get; } = new()
    {
        PlannedSessions = 0,
        DoneSessions = 0,
        CurrentWeek = 1,
        WeeklyLoad = [new(1, 1020, 0)],
    };

    private static ExerciseCard Card { get; } = new()
    {
        Id = "silent_feet",
        Name = "Silent feet",
        Purpose = "Places each foot once, exactly.",
        Instructions = "Climb easy terrain so that nobody hears your feet.",
        Cues = ["Look until the foot is on."],
        Equipment = ["climbing"],
    };

    public static RoutineResponse Routine { get; } = new()
    {
        GoalId = GoalId,
        Language = Language,
        Weeks = 12,
        Week = Week,
        Load = new(1, 1020, 0),
        Progress = Progress,
        Exercises = [Card],
    };

    public static ProgrammeResponse Programme { get; } = new()
    {
        GoalId = GoalId,
        Language = Language,
        Goal = new()
        {
            GradeSystem = "french",
            CurrentLevel = "6c",
            TargetLevel = "7a",
            Start = Start,
            End = Start.AddDays(83),
            TimelineWeeks = 12,
            TrainingDaysPerWeek = 3,
            FocusAreas = ["footwork", "finger_strength"],
            AvailableDays = ["tuesday", "thursday", "saturday"],
            Equipment = ["hangboard", "pull_up_bar"],
            Injuries = [],
            TimeZone = "Europe/Paris",
            ReminderTime = "07:30",
            Verdict = "ambitious",
            LeastWeeks = 12,
            MostWeeks = 30,
            Milestone = "7a",
            Assessment = "7a usually takes 12 to 30 weeks. With 12 it can work if little gets in the way.",
        },
        Progress = Progress,
        Notes = [],
        Spared = [],
        Weeks = [Week],
        Exercises = [Card],
        Changes = [],
    };

    public static SetGoalResponse GoalSet { get; } =
        new() { GoalId = GoalId, SuggestedRoutine = Week, Programme = Programme };

    public static LogSessionRequest LogSession { get; } = new()
    {
        Date = "2026-05-05",
        SessionType = "technique",
        DurationMinutes = 70,
        Rpe = 4,
        Completion = 0.9,
        Notes = "Feet quieter than last time.",
        CompletedExercises = ["silent_feet"],
        Pain = [new() { Area = "finger", Level = 4 }],
    };

    public static LogSessionResponse SessionLogged { get; } = new()
    {
        SessionId = SessionId,
        LoggedAt = Evening,
        Changes =
        [
            new(
                "pain_restricted",
                "Your finger hurt (4/10): everything that loads it is left out for now. "
                + "See a doctor or physiotherapist.",
                Start.AddDays(2)),
        ],
    };

    public static ListResponse<SessionListItem> Sessions { get; } = new()
    {
        Items =
        [
            new()
            {
                SessionId = SessionId,
                GoalId = GoalId,
                Date = Start.AddDays(1),
                SessionType = "technique",
                DurationMinutes = 70,
                Rpe = 4,
                Completion = 0.9,
                Notes = "Feet quieter than last time.",
                CompletedExercises = ["silent_feet"],
                Pain = [new("finger", 4)],
                LoggedAt = Evening,
            },
        ],
        NextCursor = null,
    };
}
