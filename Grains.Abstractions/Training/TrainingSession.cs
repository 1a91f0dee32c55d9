namespace Ascension.Grains.Abstractions.Training;

/// <summary>A planned session.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-session")]
public sealed record TrainingSession
{
    /// <summary>The day.</summary>
    [Id(0)] public required DateOnly Date { get; init; }

    /// <summary>
    /// <c>technique, endurance, strength, power, power_endurance, performance, conditioning</c>.
    /// </summary>
    [Id(1)] public required string SessionType { get; init; }

    /// <summary>The type in words.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>How long, breaks included, minutes.</summary>
    [Id(3)] public required int DurationMinutes { get; init; }

    /// <summary>How hard it should feel, 1 to 10.</summary>
    [Id(4)] public required int Rpe { get; init; }

    /// <summary>RPE x minutes.</summary>
    [Id(5)] public required int Load { get; init; }

    /// <summary>A day that asks for an easy or free one after it.</summary>
    [Id(6)] public required bool IsHard { get; init; }

    /// <summary>Fingers need a whole free day after it.</summary>
    [Id(7)] public required bool IsFingerIntense { get; init; }

    /// <summary>Something was logged for its day.</summary>
    [Id(8)] public required bool IsDone { get; init; }

    /// <summary>Why there is this session on this day.</summary>
    [Id(9)] public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>In the order they are done.</summary>
    [Id(10)] public required IReadOnlyList<TrainingExercise> Exercises { get; init; }
}
