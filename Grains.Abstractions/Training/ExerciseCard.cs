namespace Ascension.Grains.Abstractions.Training;

/// <summary>What an exercise is and how it is done, in one language.</summary>
[GenerateSerializer, Immutable, Alias("ascension.exercise-card")]
public sealed record ExerciseCard
{
    /// <summary>Id in the catalogue.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>What it is good for.</summary>
    [Id(2)] public required string Purpose { get; init; }

    /// <summary>How it is done.</summary>
    [Id(3)] public required string Instructions { get; init; }

    /// <summary>Short reminders for the doing.</summary>
    [Id(4)] public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>All of it is needed; empty: none.</summary>
    [Id(5)] public required IReadOnlyList<string> Equipment { get; init; }

    /// <summary>Id of the next harder exercise.</summary>
    [Id(6)] public string? Progression { get; init; }

    /// <summary>Id of the next easier exercise.</summary>
    [Id(7)] public string? Regression { get; init; }
}
