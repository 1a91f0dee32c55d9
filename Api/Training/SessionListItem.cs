using Ascension.Grains.Abstractions.Training;
using Ascension.Storage.Training;

namespace Ascension.Api.Training;

/// <summary>A logged session.</summary>
public sealed record SessionListItem
{
    /// <summary>Id of the session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The goal in force when it was logged.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The climber's day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was trained.</summary>
    public required string SessionType { get; init; }

    /// <summary>How long, minutes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>1 to 10; null: not told.</summary>
    public int? Rpe { get; init; }

    /// <summary>Share of the planned session that was done, 0 to 1; null: not told.</summary>
    public double? Completion { get; init; }

    /// <summary>In the climber's own words.</summary>
    public string? Notes { get; init; }

    /// <summary>Ids of the exercises that were done; empty: not told.</summary>
    public required IReadOnlyList<string> CompletedExercises { get; init; }

    /// <summary>Pain in or after it.</summary>
    public required IReadOnlyList<FeltPain> Pain { get; init; }

    /// <summary>When it was logged.</summary>
    public required DateTimeOffset LoggedAt { get; init; }

    internal static SessionListItem From(TrainingSessionRow row) => new()
    {
        SessionId = row.Id,
        GoalId = row.GoalId,
        Date = row.Date,
        SessionType = row.Type,
        DurationMinutes = row.Minutes,
        Rpe = row.Rpe,
        Completion = row.Completion,
        Notes = row.Notes,
        CompletedExercises = row.CompletedExercises,
        Pain = [.. row.Pain.Select(pain => new FeltPain(pain.Area, pain.Level))],
        LoggedAt = row.LoggedAt,
    };
}
