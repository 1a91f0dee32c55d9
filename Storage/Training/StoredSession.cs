namespace Ascension.Storage.Training;

/// <summary>A session as its columns are.</summary>
internal sealed record StoredSession
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public Guid GoalId { get; init; }

    public DateOnly Day { get; init; }

    public string Type { get; init; } = "";

    public int Minutes { get; init; }

    public int? Rpe { get; init; }

    public double? Completion { get; init; }

    public string? Notes { get; init; }

    public string CompletedExercises { get; init; } = "";

    public string Pain { get; init; } = "";

    public DateTimeOffset LoggedAt { get; init; }

    public static StoredSession From(TrainingSessionRow row) => new()
    {
        Id = row.Id,
        UserId = row.UserId,
        GoalId = row.GoalId,
        Day = row.Date,
        Type = row.Type,
        Minutes = row.Minutes,
        Rpe = row.Rpe,
        Completion = row.Completion,
        Notes = row.Notes,
        CompletedExercises = TrainingJson.Write(row.CompletedExercises),
        Pain = TrainingJson.Write(row.Pain),
        LoggedAt = row.LoggedAt,
    };

    public TrainingSessionRow ToRow() => new()
    {
        Id = Id,
        UserId = UserId,
        GoalId = GoalId,
        Date = Day,
        Type = Type,
        Minutes = Minutes,
        Rpe = Rpe,
        Completion = Completion,
        Notes = Notes,
        CompletedExercises = TrainingJson.Read<string>(CompletedExercises),
        Pain = TrainingJson.Read<TrainingPainRow>(Pain),
        LoggedAt = LoggedAt,
    };
}
