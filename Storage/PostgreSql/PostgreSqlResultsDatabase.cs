using Ascension.Storage.Results;
using Npgsql;

namespace Ascension.Storage.PostgreSql;

/// <summary>Results in PostgreSQL.</summary>
internal sealed class PostgreSqlResultsDatabase(NpgsqlDataSource database) : IResultsDatabase
{
    /// <inheritdoc/>
    public string AsJson => "::jsonb";

    /// <inheritdoc/>
    public Task<List<T>> ReadAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<T>(sql, parameters, cancellationToken);

    /// <inheritdoc/>
    public Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(sql, parameters, cancellationToken);

    /// <inheritdoc/>
    public Task<int> WriteInTurnAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync($"{PostgreSqlDeletions.TakeTurn} {sql}", parameters, cancellationToken);

    /// <inheritdoc/>
    public Task<int> DeleteAsync(Guid id, DateTimeOffset now, string sql, CancellationToken cancellationToken) =>
        WriteInTurnAsync(
            $"{PostgreSqlDeletions.Remember} {sql}", DeletionTerms.Parameters(id, now), cancellationToken);
}
