using System.Data;
using System.Data.Common;
using Ascension.Storage.Sqlite;
using Dapper;
using Npgsql;

namespace Ascension.Storage.Progress.PostgreSql;

/// <summary>Progress in PostgreSQL.</summary>
/// <remarks>
/// Writing and deleting the figures of one analysis take turns under an advisory lock of its id: a write that has
/// looked for a deletion and found none must be done before the deletion begins.
/// </remarks>
internal sealed class PostgreSqlProgressStore(NpgsqlDataSource database, TimeProvider time) : IProgressStore
{
    private const string TakeTurn = "select pg_advisory_xact_lock(hashtextextended(@analysis::text, 0));";

    /// <inheritdoc/>
    public Task RecordAsync(RecordedClimb climb, CancellationToken cancellationToken) =>
        WriteAsync(
            $"""
            {TakeTurn}
            delete from progress_climbs where analysis_id = @analysis;
            insert into progress_climbs (analysis_id, user_id, climbed_at)
            select @analysis, @user, @climbedAt
            where not exists (select 1 from deleted_ids where id = @analysis);
            insert into progress_figures (analysis_id, kind, name, unit, value)
            select @analysis, f.kind, f.name, f.unit, f.value
            from unnest(@kinds, @names, @units, @values) as f (kind, name, unit, value)
            where exists (select 1 from progress_climbs where analysis_id = @analysis)
            """,
            new
            {
                analysis = climb.Analysis,
                user = climb.User,
                climbedAt = climb.ClimbedAt.ToUniversalTime(),
                kinds = climb.Figures.Select(figure => (short)figure.Kind).ToArray(),
                names = climb.Figures.Select(figure => figure.Name).ToArray(),
                units = climb.Figures.Select(figure => figure.Unit).ToArray(),
                values = climb.Figures.Select(figure => figure.Value).ToArray(),
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return WriteAsync(
            $"""
            {TakeTurn}
            delete from deleted_ids where deleted_at < @oldest;
            insert into deleted_ids (id, deleted_at) values (@analysis, @now) on conflict do nothing;
            delete from progress_climbs where analysis_id = @analysis
            """,
            new { analysis, now, oldest = now - DeletedIds.Retention },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ProgressReport> ReadAsync(ProgressQuery query, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            user = query.User,
            start = query.Start,
            end = query.End,
            bucket = query.Bucket == ProgressBucket.Week ? "week" : "month",
            names = query.HigherIsBetter.Keys.ToArray(),
            higher = query.HigherIsBetter.Values.ToArray(),
            fewest = ProgressRows.FewestForTrend,
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // One snapshot for all statements, which travel together.
        await using var moment = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead, cancellationToken);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            PostgreSqlProgressSql.All, parameters, moment, cancellationToken: cancellationToken));
        var climbs = await ReadAsync(reader, row => row.GetInt32(0), cancellationToken);
        var buckets = await ReadAsync(reader, ProgressRows.Bucket, cancellationToken);
        var trends = await ReadAsync(reader, ProgressRows.Trend, cancellationToken);
        var bests = await ReadAsync(reader, Best, cancellationToken);
        return ProgressRows.Combine(climbs[0], buckets, trends, bests);
    }

    /// <summary>Nothing: this database never held completed analyses without their figures.</summary>
    public IAsyncEnumerable<UnrecordedClimb> ListBacklogAsync(CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<UnrecordedClimb>();

    private static (FigureKey, PersonalBest) Best(DbDataReader row) => (
        ProgressRows.Key(row),
        new(row.GetDouble(3), row.GetGuid(4), row.GetFieldValue<DateTimeOffset>(5)));

    /// <summary>Reads one statement's rows and goes on to the next statement.</summary>
    private static async Task<List<T>> ReadAsync<T>(
        DbDataReader reader, Func<DbDataReader, T> map, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(map(reader));
        }

        await reader.NextResultAsync(cancellationToken);
        return rows;
    }

    private async Task WriteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }
}
