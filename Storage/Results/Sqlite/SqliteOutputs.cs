using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Results.Sqlite;

/// <summary>The outputs of analyses.</summary>
internal sealed class SqliteOutputs(ResultsDatabase database)
{
    public Task WriteAsync(
        Guid analysis,
        Guid user,
        OutputKind kind,
        ReadOnlyMemory<byte> content,
        string contentType,
        CancellationToken cancellationToken)
    {
        // Before the writer is taken: compressing takes longer than writing.
        var stored = OutputEncoding.Encode(content.Span, contentType);
        var row = new
        {
            analysis = analysis.ToBlob(),
            user = user.ToBlob(),
            kind = (int)kind,
            contentType,
            isBrotli = stored.IsBrotli,
            length = content.Length,
            etag = stored.ETag,
            content = stored.Content.ToArray(),
        };
        return database.WriteAsync(
            (connection, transaction) =>
            {
                if (DeletedIds.Contains(connection, transaction, analysis))
                {
                    return 0;
                }

                var written = connection.Execute(
                    """
                    insert into analysis_outputs
                        (analysis_id, user_id, kind, content_type, is_brotli, content_length, etag, content)
                    values (@analysis, @user, @kind, @contentType, @isBrotli, @length, @etag, @content)
                    on conflict (analysis_id, kind) do update
                    set content_type = excluded.content_type, is_brotli = excluded.is_brotli,
                        content_length = excluded.content_length, etag = excluded.etag, content = excluded.content
                    where user_id = excluded.user_id
                    """,
                    row,
                    transaction);
                return written == 1
                    ? written
                    : throw new InvalidOperationException($"Analysis {analysis} belongs to another user.");
            },
            cancellationToken);
    }

    public async Task<StoredOutput?> ReadAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        (await ReadRowAsync(analysis, user, kind, cancellationToken))?.ToOutput();

    public async Task<byte[]?> ReadContentAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        await ReadRowAsync(analysis, user, kind, cancellationToken) is { } row
            ? OutputEncoding.Decode(row.ToOutput(), (int)row.ContentLength)
            : null;

    public Task<IReadOnlySet<OutputKind>> ListAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlySet<OutputKind>>(
            connection => connection.Query<OutputKind>(
                "select kind from analysis_outputs where analysis_id = @analysis",
                new { analysis = analysis.ToBlob() }).ToHashSet(),
            cancellationToken);

    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) => connection.Execute(
                "delete from analysis_outputs where analysis_id = @analysis",
                new { analysis = analysis.ToBlob() },
                transaction),
            cancellationToken);

    private Task<OutputRow?> ReadRowAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefault<OutputRow>(
                """
                select content as Content, content_type as ContentType, is_brotli as IsBrotli, etag as ETag,
                    content_length as ContentLength
                from analysis_outputs
                where analysis_id = @analysis and kind = @kind and user_id = @user
                """,
                new { analysis = analysis.ToBlob(), kind = (int)kind, user = user.ToBlob() }),
            cancellationToken);

    private sealed record OutputRow(
        byte[] Content, string ContentType, long IsBrotli, string ETag, long ContentLength)
    {
        public StoredOutput ToOutput() => new(Content, ContentType, IsBrotli != 0, ETag);
    }
}
