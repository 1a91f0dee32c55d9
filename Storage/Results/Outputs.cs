namespace Ascension.Storage.Results;

/// <summary>The outputs of analyses.</summary>
internal sealed class Outputs(IResultsDatabase database)
{
    public async Task WriteAsync(
        Guid analysis,
        Guid user,
        OutputKind kind,
        ReadOnlyMemory<byte> content,
        string contentType,
        CancellationToken cancellationToken)
    {
        // Before a connection is taken: compressing takes longer than writing.
        var stored = OutputEncoding.Encode(content.Span, contentType);
        var written = await database.WriteInTurnAsync(
            $"""
            insert into analysis_outputs as known
                (analysis_id, user_id, kind, content_type, is_brotli, content_length, etag, content)
            select @Id, @user, @kind, @contentType, @isBrotli, @length, @etag, @content
            where {DeletionTerms.NotDeleted}
            on conflict (analysis_id, kind) do update
            set content_type = excluded.content_type, is_brotli = excluded.is_brotli,
                content_length = excluded.content_length, etag = excluded.etag, content = excluded.content
            where known.user_id = excluded.user_id
            """,
            new
            {
                Id = analysis,
                user,
                kind = (short)kind,
                contentType,
                isBrotli = stored.IsBrotli,
                length = content.Length,
                etag = stored.ETag,
                content = stored.Content.ToArray(),
            },
            cancellationToken);
        if (written == 0 && !await WasDeletedAsync(analysis, cancellationToken))
        {
            throw new InvalidOperationException($"Analysis {analysis} belongs to another user.");
        }
    }

    public async Task<StoredOutput?> ReadAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        (await ReadRowAsync(analysis, user, kind, cancellationToken))?.ToOutput();

    public async Task<byte[]?> ReadContentAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        await ReadRowAsync(analysis, user, kind, cancellationToken) is { } row
            ? OutputEncoding.Decode(row.ToOutput(), row.ContentLength)
            : null;

    public async Task<IReadOnlySet<OutputKind>> ListAsync(Guid analysis, CancellationToken cancellationToken)
    {
        var kinds = await database.ReadAsync<short>(
            "select kind from analysis_outputs where analysis_id = @analysis", new { analysis }, cancellationToken);
        return kinds.Select(kind => (OutputKind)kind).ToHashSet();
    }

    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.WriteInTurnAsync(
            "delete from analysis_outputs where analysis_id = @Id", new { Id = analysis }, cancellationToken);

    private async Task<bool> WasDeletedAsync(Guid analysis, CancellationToken cancellationToken) =>
        (await database.ReadAsync<bool>(
            $"select not {DeletionTerms.NotDeleted}", new { Id = analysis }, cancellationToken)).Single();

    private async Task<OutputRow?> ReadRowAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync<OutputRow>(
            """
            select content as Content, content_type as ContentType, is_brotli as IsBrotli, etag as ETag,
                content_length as ContentLength
            from analysis_outputs
            where analysis_id = @analysis and kind = @kind and user_id = @user
            """,
            new { analysis, kind = (short)kind, user },
            cancellationToken);
        return rows.SingleOrDefault();
    }

    private sealed record OutputRow
    {
        public byte[] Content { get; init; } = [];

        public string ContentType { get; init; } = "";

        public bool IsBrotli { get; init; }

        public string ETag { get; init; } = "";

        public int ContentLength { get; init; }

        public StoredOutput ToOutput() => new(Content, ContentType, IsBrotli, ETag);
    }
}
