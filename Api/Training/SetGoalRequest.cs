using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>Sets a goal to train for.</summary>
public sealed record SetGoalRequest
{
    private const string DefaultTimeZone = "UTC";
    private static readonly TimeOnly DefaultReminder = new(8, 0);

    /// <summary>What the climber climbs now, for example <c>6b</c>.</summary>
    [Required, StringLength(16, MinimumLength = 1), PlainText]
    public required string? CurrentLevel { get; init; }

    /// <summary>What the climber wants to climb; not easier than now.</summary>
    [Required, StringLength(16, MinimumLength = 1), PlainText]
    public required string? TargetLevel { get; init; }

    /// <summary>The system of both levels; when left out it follows from how the current level is written.</summary>
    [OneOf("french", "fontainebleau", "v_scale", "yds", "uiaa")]
    public string? GradeSystem { get; init; }

    /// <summary>Length of the programme in weeks, 4 to 52.</summary>
    [Required, Range(4, 52)]
    public required int? TimelineWeeks { get; init; }

    /// <summary>What to train most, the most important first.</summary>
    [MaxLength(5), EachOneOf(
        "finger_strength", "pulling_strength", "power", "power_endurance", "endurance", "core", "technique", "footwork",
        "balance", "mobility", "antagonist", "tactics", "mental", "recovery")]
    public IReadOnlyList<string>? FocusAreas { get; init; }

    /// <summary>Days of training a week, 1 to 6.</summary>
    [Required, Range(1, 6)]
    public required int? TrainingDaysPerWeek { get; init; }

    /// <summary>Days that may be used; any when left out.</summary>
    [MaxLength(7), EachOneOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")]
    public IReadOnlyList<string>? AvailableDays { get; init; }

    /// <summary>What there is to train with, besides anything to climb on.</summary>
    [MaxLength(9), EachOneOf(
        "climbing", "boulder", "route", "board", "hangboard", "campus", "pull_up_bar", "weights", "bands")]
    public IReadOnlyList<string>? Equipment { get; init; }

    /// <summary>Injured parts; those of the profile when left out.</summary>
    [MaxLength(8), EachOneOf("finger", "wrist", "elbow", "shoulder", "back", "hip", "knee", "ankle")]
    public IReadOnlyList<string>? Injuries { get; init; }

    /// <summary>Years of regular climbing; when left out nothing is planned that needs years of practice.</summary>
    [Range(0.0, 80.0)]
    public double? YearsClimbing { get; init; }

    /// <summary>First day, <c>YYYY-MM-DD</c>; today when left out.</summary>
    [CalendarDay]
    public string? StartDate { get; init; }

    /// <summary>IANA name of the time zone the climber lives in, for example <c>Europe/Paris</c>.</summary>
    [StringLength(64, MinimumLength = 1), PlainText]
    public string? TimeZone { get; init; }

    /// <summary>Tell of a day's session in the morning; true when left out.</summary>
    public bool? Reminders { get; init; }

    /// <summary>When to tell of it, <c>HH:MM</c>; 08:00 when left out.</summary>
    [TimeOfDay]
    public string? ReminderTime { get; init; }

    internal SetTrainingGoal ToCommand(UserId owner) => new()
    {
        Owner = owner,
        CurrentLevel = CurrentLevel!,
        TargetLevel = TargetLevel!,
        GradeSystem = GradeSystem,
        Weeks = TimelineWeeks!.Value,
        DaysPerWeek = TrainingDaysPerWeek!.Value,
        FocusAreas = FocusAreas ?? [],
        AvailableDays = AvailableDays ?? [],
        Equipment = Equipment ?? [],
        Injuries = Injuries,
        YearsClimbing = YearsClimbing,
        Start = CalendarDayAttribute.Parse(StartDate),
        TimeZone = TimeZone ?? DefaultTimeZone,
        ReminderTime = Reminders == false ? null : TimeOfDayAttribute.Parse(ReminderTime) ?? DefaultReminder,
    };
}
