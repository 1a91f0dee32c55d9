using Ascension.Storage.PostgreSql;
using Ascension.Storage.Results;
using Npgsql;

namespace Ascension.Storage.Training.PostgreSql;

/// <summary>Training sessions in PostgreSQL.</summary>
internal sealed class PostgreSqlTrainingLogStore(NpgsqlDataSource database) : ITrainingLogStore
{
    private const string Columns =
        """
        id as Id, user_id as UserId, goal_id as GoalId, day as Day, type as Type, minutes as Minutes, rpe as Rpe,
        completion as Completion, notes as Notes, completed_exercises::text as CompletedExercises, pain::text as Pain,
        logged_at as LoggedAt
        """;

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<TrainingSessionRow> sessions, CancellationToken cancellationToken) =>
        database.WriteAsync(
            """
            insert into training_sessions
                (id, user_id, goal_id, day, type, minutes, rpe, completion, notes, completed_exercises, pain,
                logged_at)
            values (@Id, @UserId, @GoalId, @Day, @Type, @Minutes, @Rpe, @Completion, @Notes,
                @CompletedExercises::jsonb, @Pain::jsonb, @LoggedAt)
            on conflict (id) do nothing
            """,
            sessions.Select(Stored.From),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<TrainingSessionRow>> ListAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var rows = await QueryAsync(
            $"""
            select {Columns} from training_sessions
            where user_id = @user {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """,
            new { user, before, fetch = limit + 1 },
            cancellationToken);
        return PageLimit.Cut(rows, limit, row => row.Id);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TrainingSessionRow>> ListSinceAsync(
        Guid user, DateOnly since, CancellationToken cancellationToken) =>
        await QueryAsync(
            $"""
            select {Columns} from training_sessions
            where user_id = @user and day >= @since::date
            order by day, id
            """,
            new { user, since = since.ToDateTime(TimeOnly.MinValue) },
            cancellationToken);

    private async Task<List<TrainingSessionRow>> QueryAsync(
        string sql, object parameters, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync<Stored>(sql, parameters, cancellationToken);
        return [.. rows.Select(stored => stored.ToRow())];
    }

    private sealed record Stored
    {
        public Guid Id { get; init; }

        public Guid UserId { get; init; }

        public Guid GoalId { get; init; }

        public DateTime Day { get; init; }

        public string Type { get; init; } = "";

        public int Minutes { get; init; }

        public short? Rpe { get; init; }

        public double? Completion { get; init; }

        public string? Notes { get; init; }

        public string CompletedExercises { get; init; } = "";

        public string Pain { get; init; } = "";

        public DateTime LoggedAt { get; init; }

        public static Stored From(TrainingSessionRow row) => new()
        {
            Id = row.Id,
            UserId = row.UserId,
            GoalId = row.GoalId,
            Day = row.Date.ToDateTime(TimeOnly.MinValue),
            Type = row.Type,
            Minutes = row.Minutes,
            Rpe = (short?)row.Rpe,
            Completion = row.Completion,
            Notes = row.Notes,
            CompletedExercises = TrainingJson.Write(row.CompletedExercises),
            Pain = TrainingJson.Write(row.Pain),
            LoggedAt = row.LoggedAt.UtcDateTime,
        };

        public TrainingSessionRow ToRow() => new()
        {
            Id = Id,
            UserId = UserId,
            GoalId = GoalId,
            Date = DateOnly.FromDateTime(Day),
            Type = Type,
            Minutes = Minutes,
            Rpe = Rpe,
            Completion = Completion,
            Notes = Notes,
            CompletedExercises = TrainingJson.Read<string>(CompletedExercises),
            Pain = TrainingJson.Read<TrainingPainRow>(Pain),
            LoggedAt = LoggedAt.ToTime(),
        };
    }
}
