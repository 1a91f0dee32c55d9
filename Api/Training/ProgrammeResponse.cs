using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>A whole programme in one language.</summary>
public sealed record ProgrammeResponse
{
    /// <summary>Id of the goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>Language of all texts: <c>en</c> or <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The goal and what the service makes of it.</summary>
    public required TrainingGoal Goal { get; init; }

    /// <summary>Adherence and weekly load.</summary>
    public required TrainingFigures Progress { get; init; }

    /// <summary>What the climber should know about the whole programme.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What is spared, by injury or pain.</summary>
    public required IReadOnlyList<SparedPart> Spared { get; init; }

    /// <summary>Weeks in order.</summary>
    public required IReadOnlyList<TrainingWeek> Weeks { get; init; }

    /// <summary>Every exercise that occurs in the weeks, and those that may stand in, once each.</summary>
    public required IReadOnlyList<ExerciseCard> Exercises { get; init; }

    /// <summary>The newest changes, newest first.</summary>
    public required IReadOnlyList<PlanChange> Changes { get; init; }

    /// <summary>Last time something changed; null: as first made.</summary>
    public DateOnly? AdaptedOn { get; init; }

    internal static ProgrammeResponse From(TrainingProgramme programme) => new()
    {
        GoalId = programme.GoalId.Value,
        Language = programme.Language,
        Goal = programme.Goal,
        Progress = programme.Progress,
        Notes = programme.Notes,
        Spared = programme.Spared,
        Weeks = programme.Weeks,
        Exercises = programme.Exercises,
        Changes = programme.Changes,
        AdaptedOn = programme.AdaptedOn,
    };
}
