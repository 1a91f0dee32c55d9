using System.Data.Common;
using System.Text.Json;
using Ascension.Storage.Results;
using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Progress.Sqlite;

/// <summary>Progress in a SQLite file.</summary>
internal sealed class SqliteProgressStore(ResultsDatabase database, TimeProvider time) : IProgressStore
{
    /// <inheritdoc/>
    public Task RecordAsync(RecordedClimb climb, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                if (DeletedIds.Contains(connection, transaction, climb.Analysis))
                {
                    return 0;
                }

                connection.Execute(
                    """
                    delete from progress_climbs where analysis_id = @Analysis;
                    delete from progress_backlog where analysis_id = @Analysis;
                    insert into progress_climbs (analysis_id, user_id, climbed_at) values (@Analysis, @User, @ClimbedAt)
                    """,
                    new { climb.Analysis, climb.User, climb.ClimbedAt },
                    transaction);
                return connection.Execute(
                    """
                    insert into progress_figures (analysis_id, kind, name, unit, value)
                    values (@Analysis, @Kind, @Name, @Unit, @Value)
                    """,
                    climb.Figures.Select(
                        figure => new { climb.Analysis, figure.Kind, figure.Name, figure.Unit, figure.Value }),
                    transaction);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.DeleteAsync(
            analysis,
            time.GetUtcNow(),
            """
            delete from progress_climbs where analysis_id = @Id;
            delete from progress_backlog where analysis_id = @Id
            """,
            cancellationToken);

    /// <inheritdoc/>
    public Task<ProgressReport> ReadAsync(ProgressQuery query, CancellationToken cancellationToken)
    {
        var buckets = query.Bucket == ProgressBucket.Week ? SqliteProgressSql.Weeks : SqliteProgressSql.Months;
        var parameters = new
        {
            user = query.User,
            start = query.Start,
            end = query.End,
            directions = JsonSerializer.Serialize(query.HigherIsBetter),
            fewest = ProgressRows.FewestForTrend,
        };
        return database.ReadAsync(
            connection =>
            {
                // One snapshot for all statements.
                using var moment = connection.BeginTransaction(deferred: true);
                return ProgressRows.Combine(
                    connection.QuerySingle<int>(SqliteProgressSql.Climbs, parameters, moment),
                    Read(buckets, ProgressRows.Bucket),
                    Read(SqliteProgressSql.Trends, ProgressRows.Trend),
                    Read(SqliteProgressSql.Bests, Best));

                List<T> Read<T>(string statement, Func<DbDataReader, T> map)
                {
                    List<T> rows = [];
                    using var reader = (DbDataReader)connection.ExecuteReader(statement, parameters, moment);
                    while (reader.Read())
                    {
                        rows.Add(map(reader));
                    }

                    return rows;
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<UnrecordedClimb> ListBacklogAsync(CancellationToken cancellationToken) =>
        Batches.ReadAsync(
            (after, fetch, stop) => database.ReadAsync<UnrecordedClimb>(
                """
                select analysis_id as Analysis, user_id as User, climbed_at as ClimbedAt
                from progress_backlog
                where analysis_id > @after
                order by analysis_id limit @fetch
                """,
                new { after, fetch },
                stop),
            row => row.Analysis,
            cancellationToken);

    private static (FigureKey, PersonalBest) Best(DbDataReader row) => (
        ProgressRows.Key(row),
        new(row.GetDouble(3), row.GetFieldValue<byte[]>(4).ToGuid(), row.GetInt64(5).ToTime()));
}
