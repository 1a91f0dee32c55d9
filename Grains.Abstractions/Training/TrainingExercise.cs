namespace Ascension.Grains.Abstractions.Training;

/// <summary>An exercise of a session and how much of it; what is null does not apply.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-exercise")]
public sealed record TrainingExercise
{
    /// <summary>Id of its <see cref="ExerciseCard"/>.</summary>
    [Id(0)] public required string ExerciseId { get; init; }

    /// <summary>Its name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>How long, rests included, minutes.</summary>
    [Id(2)] public required int DurationMinutes { get; init; }

    /// <summary>How hard it should feel, 1 to 10.</summary>
    [Id(3)] public required int Rpe { get; init; }

    /// <summary>Sets, climbs or attempts.</summary>
    [Id(4)] public int? Sets { get; init; }

    /// <summary>Repetitions a set.</summary>
    [Id(5)] public int? Reps { get; init; }

    /// <summary>Work of one repetition, seconds.</summary>
    [Id(6)] public int? WorkSeconds { get; init; }

    /// <summary>Rest between repetitions, seconds.</summary>
    [Id(7)] public int? RestSeconds { get; init; }

    /// <summary>Rest between sets, seconds.</summary>
    [Id(8)] public int? SetRestSeconds { get; init; }

    /// <summary>Share of the most the climber can do, percent.</summary>
    [Id(9)] public int? IntensityPercent { get; init; }

    /// <summary>Easiest grade to climb.</summary>
    [Id(10)] public string? GradeFrom { get; init; }

    /// <summary>Hardest grade to climb.</summary>
    [Id(11)] public string? GradeTo { get; init; }

    /// <summary>Id of what to do where the equipment is missing.</summary>
    [Id(12)] public string? AlternativeId { get; init; }

    /// <summary>Why it was chosen.</summary>
    [Id(13)] public required IReadOnlyList<string> Reasons { get; init; }
}
