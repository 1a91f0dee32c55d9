using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>A goal is set and its programme made.</summary>
public sealed record SetGoalResponse
{
    /// <summary>Id of the goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The first week, day by day.</summary>
    public required TrainingWeek SuggestedRoutine { get; init; }

    /// <summary>All of it.</summary>
    public required ProgrammeResponse Programme { get; init; }

    internal static SetGoalResponse From(TrainingProgramme programme) => new()
    {
        GoalId = programme.GoalId.Value,
        SuggestedRoutine = programme.Weeks[0],
        Programme = ProgrammeResponse.From(programme),
    };
}
