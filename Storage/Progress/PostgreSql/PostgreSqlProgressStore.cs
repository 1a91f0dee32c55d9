using System.Data;
using System.Data.Common;
using Ascension.Storage.PostgreSql;
using Ascension.Storage.Results;
using Dapper;
using Npgsql;

namespace Ascension.Storage.Progress.PostgreSql;

/// <summary>Progress in PostgreSQL.</summary>
internal sealed class PostgreSqlProgressStore(NpgsqlDataSource database, TimeProvider time) : IProgressStore
{
    private readonly PostgreSqlResultsDatabase _results = new(database);

    /// <inheritdoc/>
    public Task RecordAsync(RecordedClimb climb, CancellationToken cancellationToken) =>
        _results.WriteInTurnAsync(
            $"""
            delete from progress_climbs where analysis_id = @Id;
            insert into progress_climbs (analysis_id, user_id, climbed_at)
            select @Id, @user, @ClimbedAt
            where {DeletionTerms.NotDeleted};
            insert into progress_figures (analysis_id, kind, name, unit, value)
            select @Id, f.kind, f.name, f.unit, f.value
            from unnest(@kinds, @names, @units, @values) as f (kind, name, unit, value)
            where exists (select 1 from progress_climbs where analysis_id = @Id)
            """,
            new
            {
                Id = climb.Analysis,
                user = climb.User,
                climb.ClimbedAt,
                kinds = climb.Figures.Select(figure => (short)figure.Kind).ToArray(),
                names = climb.Figures.Select(figure => figure.Name).ToArray(),
                units = climb.Figures.Select(figure => figure.Unit).ToArray(),
                values = climb.Figures.Select(figure => figure.Value).ToArray(),
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        _results.DeleteAsync(
            analysis,
            time.GetUtcNow(),
            "delete from progress_climbs where analysis_id = @Id",
            cancellationToken);

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
}
