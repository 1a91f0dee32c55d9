using Dapper;
using Npgsql;

namespace Ascension.Storage.PostgreSql;

/// <summary>Statements on a connection of their own.</summary>
internal static class PostgreSqlStatements
{
    /// <summary>Runs statements in a transaction that is on the disk when this returns.</summary>
    /// <returns>How many rows they inserted, updated and deleted.</returns>
    public static async Task<int> WriteAsync(
        this NpgsqlDataSource database, string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await connection.ExecuteAsync(
            new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Reads all rows of one statement.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        this NpgsqlDataSource database, string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<T>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return rows.AsList();
    }
}
