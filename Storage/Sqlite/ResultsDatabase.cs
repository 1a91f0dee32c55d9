using Ascension.Storage.Results;
using Ascension.Storage.Values;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Sqlite;

/// <summary>The results file: any number of readers, one writer.</summary>
/// <remarks>
/// SQLite admits one writer at a time and lets the others poll; here they queue instead, without holding a thread.
/// Everything inside a callback is synchronous because SQLite is: its "async" methods only pretend.
/// </remarks>
internal sealed class ResultsDatabase(string connectionString) : IResultsDatabase, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    static ResultsDatabase() => StoredValues.Register();

    /// <inheritdoc/>
    public string AsJson => "";

    /// <summary>Runs the callback, which should be one statement: two of them may see different states.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = Open();
        return Task.FromResult(read(connection));
    }

    /// <summary>Runs the callback in a transaction that is on the disk when this returns.</summary>
    public async Task<T> WriteAsync<T>(
        Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = write(connection, transaction);
            transaction.Commit();
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public Task<List<T>> ReadAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.Query<T>(sql, parameters).AsList(), cancellationToken);

    /// <inheritdoc/>
    public Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => connection.Execute(sql, parameters, transaction), cancellationToken);

    /// <summary>As <see cref="WriteAsync(string, object, CancellationToken)"/>: all writes take turns.</summary>
    public Task<int> WriteInTurnAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        WriteAsync(sql, parameters, cancellationToken);

    /// <inheritdoc/>
    public Task<int> DeleteAsync(Guid id, DateTimeOffset now, string sql, CancellationToken cancellationToken) =>
        WriteAsync($"{DeletedIds.Remember} {sql}", DeletionTerms.Parameters(id, now), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
