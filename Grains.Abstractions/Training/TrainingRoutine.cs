using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Training;

/// <summary>One week of a programme in one language.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-routine")]
public sealed record TrainingRoutine
{
    /// <summary>Which goal.</summary>
    [Id(0)] public required GoalId GoalId { get; init; }

    /// <summary>Language of all texts: <c>en</c> or <c>fr</c>.</summary>
    [Id(1)] public required string Language { get; init; }

    /// <summary>How many weeks the programme has.</summary>
    [Id(2)] public required int Weeks { get; init; }

    /// <summary>The week.</summary>
    [Id(3)] public required TrainingWeek Week { get; init; }

    /// <summary>Planned load of the week and what was done of it.</summary>
    [Id(4)] public required TrainingWeekLoad Load { get; init; }

    /// <summary>How the programme goes.</summary>
    [Id(5)] public required TrainingFigures Progress { get; init; }

    /// <summary>Every exercise that occurs in <see cref="Week"/>, and those that may stand in, once each.</summary>
    [Id(6)] public required IReadOnlyList<ExerciseCard> Exercises { get; init; }
}
