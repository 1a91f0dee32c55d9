using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Progress.Sqlite;

/// <summary>Progress in a SQLite file.</summary>
internal sealed class SqliteProgressStore(ResultsDatabase database, TimeProvider time) : IProgressStore
{
    // A batch is read and let go, so that a slow consumer never holds a snapshot open.
    private const int BacklogBatch = 256;

    /// <inheritdoc/>
    public Task RecordAsync(RecordedClimb climb, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                if (DeletedIds.Contains(connection, transaction, climb.Analysis))
                {
                    return 0;
                }

                var analysis = climb.Analysis.ToBlob();
                connection.Execute(
                    """
                    delete from progress_climbs where analysis_id = @analysis;
                    delete from progress_backlog where analysis_id = @analysis;
                    insert into progress_climbs (analysis_id, user_id, climbed_at) values (@analysis, @user, @climbedAt)
                    """,
                    new { analysis, user = climb.User.ToBlob(), climbedAt = climb.ClimbedAt.ToUnixMicroseconds() },
                    transaction);
                return connection.Execute(
                    """
                    insert into progress_figures (analysis_id, kind, name, unit, value)
                    values (@analysis, @Kind, @Name, @Unit, @Value)
                    """,
                    climb.Figures.Select(
                        figure => new { analysis, Kind = (int)figure.Kind, figure.Name, figure.Unit, figure.Value }),
                    transaction);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                DeletedIds.Add(connection, transaction, analysis, time.GetUtcNow());
                return connection.Execute(
                    """
                    delete from progress_climbs where analysis_id = @analysis;
                    delete from progress_backlog where analysis_id = @analysis
                    """,
                    new { analysis = analysis.ToBlob() },
                    transaction);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<ProgressReport> ReadAsync(ProgressQuery query, CancellationToken cancellationToken)
    {
        var buckets = query.Bucket == ProgressBucket.Week ? SqliteProgressSql.Weeks : SqliteProgressSql.Months;
        var parameters = new
        {
            user = query.User.ToBlob(),
            start = query.Start.ToUnixMicroseconds(),
            end = query.End.ToUnixMicroseconds(),
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
    public async IAsyncEnumerable<UnrecordedClimb> ListBacklogAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] after = [];
        while (true)
        {
            var batch = await database.ReadAsync(
                connection => connection.Query<BacklogRow>(
                    """
                    select analysis_id as AnalysisId, user_id as UserId, climbed_at as ClimbedAt
                    from progress_backlog
                    where analysis_id > @after
                    order by analysis_id limit @fetch
                    """,
                    new { after, fetch = BacklogBatch }).AsList(),
                cancellationToken);
            foreach (var row in batch)
            {
                yield return new(row.AnalysisId.ToGuid(), row.UserId.ToGuid(), row.ClimbedAt.ToTime());
            }

            if (batch.Count < BacklogBatch)
            {
                yield break;
            }

            after = batch[^1].AnalysisId;
        }
    }

    private static (FigureKey, PersonalBest) Best(DbDataReader row) => (
        ProgressRows.Key(row),
        new(row.GetDouble(3), row.GetFieldValue<byte[]>(4).ToGuid(), row.GetInt64(5).ToTime()));

    private sealed record BacklogRow(byte[] AnalysisId, byte[] UserId, long ClimbedAt);
}
