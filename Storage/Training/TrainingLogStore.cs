using Ascension.Storage.Results;

namespace Ascension.Storage.Training;

/// <summary>Training sessions in a database.</summary>
internal sealed class TrainingLogStore(IResultsDatabase database) : ITrainingLogStore
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
            $"""
            insert into training_sessions
                (id, user_id, goal_id, day, type, minutes, rpe, completion, notes, completed_exercises, pain,
                logged_at)
            values (@Id, @UserId, @GoalId, @Day, @Type, @Minutes, @Rpe, @Completion, @Notes,
                @CompletedExercises{database.AsJson}, @Pain{database.AsJson}, @LoggedAt)
            on conflict (id) do nothing
            """,
            sessions.Select(StoredSession.From),
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
            where user_id = @user and day >= @since
            order by day, id
            """,
            new { user, since },
            cancellationToken);

    private async Task<List<TrainingSessionRow>> QueryAsync(
        string sql, object parameters, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync<StoredSession>(sql, parameters, cancellationToken);
        return [.. rows.Select(stored => stored.ToRow())];
    }
}
