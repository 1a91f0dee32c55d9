namespace Ascension.Storage.Training;

/// <summary>A logged training session in the read model.</summary>
public sealed record TrainingSessionRow
{
    /// <summary>Which session; UUID v7, so ids order by the time of logging.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Towards which goal it was logged.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The climber's day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary><c>strength</c>.</summary>
    public required string Type { get; init; }

    /// <summary>How long.</summary>
    public required int Minutes { get; init; }

    /// <summary>1 to 10; null: not told.</summary>
    public int? Rpe { get; init; }

    /// <summary>Share of the planned session that was done, 0 to 1; null: not told.</summary>
    public double? Completion { get; init; }

    /// <summary>In the climber's words.</summary>
    public string? Notes { get; init; }

    /// <summary>Ids of the exercises done; empty: not told.</summary>
    public required IReadOnlyList<string> CompletedExercises { get; init; }

    /// <summary>Pain in or after it.</summary>
    public required IReadOnlyList<TrainingPainRow> Pain { get; init; }

    /// <summary>When it was logged.</summary>
    public required DateTimeOffset LoggedAt { get; init; }
}
