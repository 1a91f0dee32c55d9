namespace Ascension.Grains.Abstractions.Training;

/// <summary>A goal as it was set, with what the service makes of it.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-goal")]
public sealed record TrainingGoal
{
    /// <summary>The system of both levels and of all grades.</summary>
    [Id(0)] public required string GradeSystem { get; init; }

    /// <summary>Grade climbed when the goal was set.</summary>
    [Id(1)] public required string CurrentLevel { get; init; }

    /// <summary>Grade aimed at.</summary>
    [Id(2)] public required string TargetLevel { get; init; }

    /// <summary>First day.</summary>
    [Id(3)] public required DateOnly Start { get; init; }

    /// <summary>Last day.</summary>
    [Id(4)] public required DateOnly End { get; init; }

    /// <summary>Length, weeks.</summary>
    [Id(5)] public required int TimelineWeeks { get; init; }

    /// <summary>Days of training a week that were asked for.</summary>
    [Id(6)] public required int TrainingDaysPerWeek { get; init; }

    /// <summary>What to train most.</summary>
    [Id(7)] public required IReadOnlyList<string> FocusAreas { get; init; }

    /// <summary>Days that may be used; empty: any.</summary>
    [Id(8)] public required IReadOnlyList<string> AvailableDays { get; init; }

    /// <summary>What there is besides a wall.</summary>
    [Id(9)] public required IReadOnlyList<string> Equipment { get; init; }

    /// <summary>Injured parts.</summary>
    [Id(10)] public required IReadOnlyList<string> Injuries { get; init; }

    /// <summary>Time zone of its days.</summary>
    [Id(11)] public required string TimeZone { get; init; }

    /// <summary>When the climber is reminded of the day's session, <c>08:00</c>; null: never.</summary>
    [Id(12)] public string? ReminderTime { get; init; }

    /// <summary><c>consolidation, realistic, ambitious, too_far</c>.</summary>
    [Id(13)] public required string Verdict { get; init; }

    /// <summary>Weeks it takes when all goes well.</summary>
    [Id(14)] public required int LeastWeeks { get; init; }

    /// <summary>Weeks it may well take.</summary>
    [Id(15)] public required int MostWeeks { get; init; }

    /// <summary>The grade the programme works towards.</summary>
    [Id(16)] public required string Milestone { get; init; }

    /// <summary>The verdict as a sentence.</summary>
    [Id(17)] public required string Assessment { get; init; }
}
