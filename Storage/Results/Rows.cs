namespace Ascension.Storage.Results;

/// <summary>One kind of row of the read model.</summary>
internal sealed class Rows<T>(
    IResultsDatabase database, TimeProvider time, RowStatements statements, Func<T, Guid> id)
    where T : class
{
    public Task UpsertAsync(T row, CancellationToken cancellationToken) =>
        database.WriteInTurnAsync(statements.Upsert, row, cancellationToken);

    public Task DeleteAsync(Guid row, CancellationToken cancellationToken) =>
        database.DeleteAsync(row, time.GetUtcNow(), statements.Delete, cancellationToken);

    public async Task<Page<T>> ListAsync(
        Guid user, string? status, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var rows = await database.ReadAsync<T>(
            $"""
            select {statements.Columns} from {statements.Table}
            where user_id = @user
            {(status is null ? "" : "and status = @status")}
            {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """,
            new { user, status, before, fetch = limit + 1 },
            cancellationToken);
        return PageLimit.Cut(rows, limit, id);
    }
}
