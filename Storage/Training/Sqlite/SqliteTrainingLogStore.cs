using Ascension.Storage.Results;
using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Training.Sqlite;

/// <summary>Training sessions in a SQLite file.</summary>
internal sealed class SqliteTrainingLogStore(ResultsDatabase database) : ITrainingLogStore
{
    private const string Columns =
        """
        id as Id, user_id as UserId, goal_id as GoalId, day as Day, type as Type, minutes as Minutes, rpe as Rpe,
        completion as Completion, notes as Notes, completed_exercises as CompletedExercises, pain as Pain,
        logged_at as LoggedAt
        """;

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<TrainingSessionRow> sessions, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) => connection.Execute(
                """
                insert into training_sessions
                    (id, user_id, goal_id, day, type, minutes, rpe, completion, notes, completed_exercises, pain,
                    logged_at)
                values (@Id, @UserId, @GoalId, @Day, @Type, @Minutes, @Rpe, @Completion, @Notes, @CompletedExercises,
                    @Pain, @LoggedAt)
                on conflict (id) do nothing
                """,
                sessions.Select(Stored.From),
                transaction),
            cancellationToken);

    /// <inheritdoc/>
    public Task<Page<TrainingSessionRow>> ListAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var sql =
            $"""
            select {Columns} from training_sessions
            where user_id = @user {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """;
        return database.ReadAsync(
            connection => PageLimit.Cut(
                connection
                    .Query<Stored>(sql, new { user = user.ToBlob(), before = before?.ToBlob(), fetch = limit + 1 })
                    .Select(stored => stored.ToRow()),
                limit,
                row => row.Id),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TrainingSessionRow>> ListSinceAsync(
        Guid user, DateOnly since, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TrainingSessionRow>>(
            connection =>
            [
                .. connection
                    .Query<Stored>(
                        $"""
                        select {Columns} from training_sessions
                        where user_id = @user and day >= @since
                        order by day, id
                        """,
                        new { user = user.ToBlob(), since = since.DayNumber })
                    .Select(stored => stored.ToRow()),
            ],
            cancellationToken);

    private sealed record Stored(
        byte[] Id,
        byte[] UserId,
        byte[] GoalId,
        long Day,
        string Type,
        long Minutes,
        long? Rpe,
        double? Completion,
        string? Notes,
        string CompletedExercises,
        string Pain,
        long LoggedAt)
    {
        public static Stored From(TrainingSessionRow row) => new(
            row.Id.ToBlob(),
            row.UserId.ToBlob(),
            row.GoalId.ToBlob(),
            row.Date.DayNumber,
            row.Type,
            row.Minutes,
            row.Rpe,
            row.Completion,
            row.Notes,
            TrainingJson.Write(row.CompletedExercises),
            TrainingJson.Write(row.Pain),
            row.LoggedAt.ToUnixMicroseconds());

        public TrainingSessionRow ToRow() => new()
        {
            Id = Id.ToGuid(),
            UserId = UserId.ToGuid(),
            GoalId = GoalId.ToGuid(),
            Date = DateOnly.FromDayNumber((int)Day),
            Type = Type,
            Minutes = (int)Minutes,
            Rpe = (int?)Rpe,
            Completion = Completion,
            Notes = Notes,
            CompletedExercises = TrainingJson.Read<string>(CompletedExercises),
            Pain = TrainingJson.Read<TrainingPainRow>(Pain),
            LoggedAt = LoggedAt.ToTime(),
        };
    }
}
