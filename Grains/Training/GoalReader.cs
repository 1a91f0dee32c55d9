using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Training;
using Ascension.Grains.Validation;

namespace Ascension.Grains.Training;

/// <summary>Reads a goal as a climber sets it.</summary>
internal sealed class GoalReader(ClimberCalendar calendar)
{
    /// <summary>Most days until a programme starts.</summary>
    private const int MostDaysAhead = 90;

    /// <summary>What the problems of a profile are about, as clients name it.</summary>
    private static readonly Dictionary<string, string> WireNames = new()
    {
        [nameof(TrainingProfile.CurrentLevel)] = "current_level",
        [nameof(TrainingProfile.TargetLevel)] = "target_level",
        [nameof(TrainingProfile.Weeks)] = "timeline_weeks",
        [nameof(TrainingProfile.DaysPerWeek)] = "training_days_per_week",
        [nameof(TrainingProfile.AvailableDays)] = "available_days",
        [nameof(TrainingProfile.FocusAreas)] = "focus_areas",
        [nameof(TrainingProfile.BirthYear)] = "birth_year",
        [nameof(TrainingProfile.YearsClimbing)] = "years_climbing",
        [nameof(TrainingProfile.Start)] = "start_date",
    };

    /// <param name="goal">What was asked for.</param>
    /// <param name="climber">Whose goal: year of birth and, where the goal names none, injuries are theirs.</param>
    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c> with the fields.</exception>
    public TrainingProfile Read(SetTrainingGoal goal, UserProfile climber)
    {
        var check = new FieldCheck();
        var isZone = ClimberCalendar.Knows(goal.TimeZone);
        check.Require(isZone, "time_zone", "The IANA name of a time zone, such as Europe/Paris.");
        var profile = new TrainingProfile
        {
            GradeSystem = SystemOf(goal, check),
            CurrentLevel = goal.CurrentLevel.Trim(),
            TargetLevel = goal.TargetLevel.Trim(),
            Start = goal.Start ?? calendar.Today(isZone ? goal.TimeZone : "UTC"),
            Weeks = goal.Weeks,
            DaysPerWeek = goal.DaysPerWeek,
            AvailableDays = check.ReadAll<DayOfWeek>(goal.AvailableDays, "available_days"),
            FocusAreas = check.ReadAll<TrainingQuality>(goal.FocusAreas, "focus_areas"),
            Equipment = check.ReadAll<Equipment>(goal.Equipment, "equipment"),
            Injuries = goal.Injuries is { } injuries
                ? check.ReadAll<BodyPart>(injuries, "injuries")
                : [.. Injuries.Parse(climber.Injuries).Order()],
            BirthYear = climber.BirthYear,
            YearsClimbing = goal.YearsClimbing,
        };
        CheckStart(goal, check);
        foreach (var problem in ProfileCheck.Problems(profile))
        {
            check.Require(false, WireNames[problem.Field], problem.Message);
        }

        check.ThrowIfWrong();
        return profile;
    }

    private static GradeSystem SystemOf(SetTrainingGoal goal, FieldCheck check)
    {
        if (goal.GradeSystem is not null)
        {
            return check.Read<GradeSystem>(goal.GradeSystem, "grade_system");
        }

        var isGrade = Grade.TryParse(goal.CurrentLevel, out var grade);
        check.Require(isGrade, "current_level", "A grade, such as 6b (route), 6B or V4 (boulder), 5.10a or VI+.");
        return isGrade ? grade.System : GradeSystem.French;
    }

    private void CheckStart(SetTrainingGoal goal, FieldCheck check)
    {
        if (goal.Start is { } start)
        {
            var today = calendar.LatestToday();
            check.Require(
                start >= today.AddDays(-2) && start <= today.AddDays(MostDaysAhead),
                "start_date",
                $"A day from today to {MostDaysAhead} days ahead.");
        }
    }
}
