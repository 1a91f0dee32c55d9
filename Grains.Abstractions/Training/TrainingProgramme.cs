using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Training;

/// <summary>A whole programme in one language.</summary>
[GenerateSerializer, Immutable, Alias("ascension.training-programme")]
public sealed record TrainingProgramme
{
    /// <summary>Which goal.</summary>
    [Id(0)] public required GoalId GoalId { get; init; }

    /// <summary>Language of all texts: <c>en</c> or <c>fr</c>.</summary>
    [Id(1)] public required string Language { get; init; }

    /// <summary>The goal.</summary>
    [Id(2)] public required TrainingGoal Goal { get; init; }

    /// <summary>How it goes.</summary>
    [Id(3)] public required TrainingFigures Progress { get; init; }

    /// <summary>What the climber should know about the whole programme.</summary>
    [Id(4)] public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What is spared, by injury or pain.</summary>
    [Id(5)] public required IReadOnlyList<SparedPart> Spared { get; init; }

    /// <summary>Weeks in order.</summary>
    [Id(6)] public required IReadOnlyList<TrainingWeek> Weeks { get; init; }

    /// <summary>Every exercise that occurs in <see cref="Weeks"/>, and those that may stand in, once each.</summary>
    [Id(7)] public required IReadOnlyList<ExerciseCard> Exercises { get; init; }

    /// <summary>The newest changes, newest first.</summary>
    [Id(8)] public required IReadOnlyList<PlanChange> Changes { get; init; }

    /// <summary>Last time something changed; null: as first made.</summary>
    [Id(9)] public DateOnly? AdaptedOn { get; init; }
}
