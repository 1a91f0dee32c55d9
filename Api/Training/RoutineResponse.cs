using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>One week of a programme in one language.</summary>
public sealed record RoutineResponse
{
    /// <summary>Id of the goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>Language of all texts: <c>en</c> or <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How many weeks the programme has.</summary>
    public required int Weeks { get; init; }

    /// <summary>The week.</summary>
    public required TrainingWeek Week { get; init; }

    /// <summary>Planned load of the week and what was done of it.</summary>
    public required TrainingWeekLoad Load { get; init; }

    /// <summary>Adherence and weekly load of the whole programme.</summary>
    public required TrainingFigures Progress { get; init; }

    /// <summary>Every exercise that occurs in the week, and those that may stand in, once each.</summary>
    public required IReadOnlyList<ExerciseCard> Exercises { get; init; }

    internal static RoutineResponse From(TrainingRoutine routine) => new()
    {
        GoalId = routine.GoalId.Value,
        Language = routine.Language,
        Weeks = routine.Weeks,
        Week = routine.Week,
        Load = routine.Load,
        Progress = routine.Progress,
        Exercises = routine.Exercises,
    };
}
