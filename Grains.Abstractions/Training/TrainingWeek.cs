namespace Ascension.Grains.Abstractions.Training;

/// <summary>Seven days of a programme.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-week")]
public sealed record TrainingWeek
{
    /// <summary>Number, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>First day.</summary>
    [Id(1)] public required DateOnly Start { get; init; }

    /// <summary>The macrocycle it belongs to, from 1.</summary>
    [Id(2)] public required int Macrocycle { get; init; }

    /// <summary><c>base, strength, power, power_endurance, performance</c>.</summary>
    [Id(3)] public required string Phase { get; init; }

    /// <summary><c>training, deload, taper</c>.</summary>
    [Id(4)] public required string Kind { get; init; }

    /// <summary>Planned load, RPE x minutes.</summary>
    [Id(5)] public required int Load { get; init; }

    /// <summary>Why the week is as it is.</summary>
    [Id(6)] public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Sessions in order of days, at most one a day.</summary>
    [Id(7)] public required IReadOnlyList<TrainingSession> Sessions { get; init; }
}
