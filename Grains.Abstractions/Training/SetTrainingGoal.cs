using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Training;

/// <summary>What a climber wants to climb, and what there is for it. Words are those of the API.</summary>
[GenerateSerializer, Immutable, Alias("ascension.set-training-goal")]
public sealed record SetTrainingGoal
{
    /// <summary>Whose goal.</summary>
    [Id(0)] public required UserId Owner { get; init; }

    /// <summary>Grade climbed now.</summary>
    [Id(1)] public required string CurrentLevel { get; init; }

    /// <summary>Grade aimed at.</summary>
    [Id(2)] public required string TargetLevel { get; init; }

    /// <summary>
    /// <c>french, fontainebleau, v_scale, yds, uiaa</c>; null: the one the current level is written in.
    /// </summary>
    [Id(3)] public string? GradeSystem { get; init; }

    /// <summary>4 to 52.</summary>
    [Id(4)] public required int Weeks { get; init; }

    /// <summary>1 to 6.</summary>
    [Id(5)] public required int DaysPerWeek { get; init; }

    /// <summary>What to train most, most important first.</summary>
    [Id(6)] public IReadOnlyList<string> FocusAreas { get; init; } = [];

    /// <summary>Days that may be used, <c>monday</c>; empty: any.</summary>
    [Id(7)] public IReadOnlyList<string> AvailableDays { get; init; } = [];

    /// <summary>What there is besides a wall.</summary>
    [Id(8)] public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>Injured parts; null: those of the profile.</summary>
    [Id(9)] public IReadOnlyList<string>? Injuries { get; init; }

    /// <summary>Years of regular climbing; null: not told.</summary>
    [Id(10)] public double? YearsClimbing { get; init; }

    /// <summary>First day; null: today.</summary>
    [Id(11)] public DateOnly? Start { get; init; }

    /// <summary>IANA name of the climber's time zone, <c>Europe/Paris</c>.</summary>
    [Id(12)] public required string TimeZone { get; init; }

    /// <summary>When to remind of the day's session; null: never.</summary>
    [Id(13)] public TimeOnly? ReminderTime { get; init; }
}
