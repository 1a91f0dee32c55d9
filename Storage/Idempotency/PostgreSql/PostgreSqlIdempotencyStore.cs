using Ascension.Storage.PostgreSql;
using Dapper;
using Npgsql;

namespace Ascension.Storage.Idempotency.PostgreSql;

/// <summary>Idempotency keys in PostgreSQL.</summary>
/// <remarks>
/// Claims of one key take turns under an advisory lock, because a row that is not there yet cannot be locked. Forgotten
/// keys are swept by the claims themselves, so nothing has to run in the background.
/// </remarks>
internal sealed class PostgreSqlIdempotencyStore(NpgsqlDataSource database, TimeProvider time) : IIdempotencyStore
{
    // UTC ticks.
    private long _nextSweep;

    /// <inheritdoc/>
    public async Task<(IdempotencyClaim Claim, RecordedAnswer? Answer)> ClaimAsync(
        string scope, Guid key, string fingerprint, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUniversalTime();
        await SweepAsync(now, cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await FindAsync(transaction, scope, key, cancellationToken);
        var claim = known?.Judge(fingerprint, now) ?? IdempotencyClaim.First;
        if (claim == IdempotencyClaim.First)
        {
            await TakeAsync(transaction, scope, key, fingerprint, now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return (claim, claim == IdempotencyClaim.Answered ? known?.Answer : null);
    }

    /// <inheritdoc/>
    public Task AnswerAsync(string scope, Guid key, RecordedAnswer answer, CancellationToken cancellationToken) =>
        // Where a slow request and the one that took its claim over both come here, the first answer stays.
        database.WriteAsync(
            """
            update idempotency_keys
            set status_code = @StatusCode, content_type = @ContentType, location = @Location, body = @Body
            where scope = @scope and request_key = @key and status_code is null
            """,
            new { scope, key, answer.StatusCode, answer.ContentType, answer.Location, answer.Body },
            cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(string scope, Guid key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            "delete from idempotency_keys where scope = @scope and request_key = @key and status_code is null",
            new { scope, key },
            cancellationToken);

    /// <summary>Waits for the key's turn and looks it up; both statements travel together.</summary>
    private static async Task<KnownKey?> FindAsync(
        NpgsqlTransaction transaction, string scope, Guid key, CancellationToken cancellationToken)
    {
        await using var answers = await transaction.Connection!.QueryMultipleAsync(new CommandDefinition(
            """
            select 1 from pg_advisory_xact_lock(hashtextextended(@scope || @key::text, 0));
            select fingerprint as Fingerprint, first_used_at as FirstUsedAt, claimed_at as ClaimedAt,
                status_code as StatusCode, content_type as ContentType, location as Location, body as Body
            from idempotency_keys
            where scope = @scope and request_key = @key
            """,
            new { scope, key },
            transaction,
            cancellationToken: cancellationToken));
        await answers.ReadAsync<int>();
        return (await answers.ReadSingleOrDefaultAsync<Stored>())?.ToKey();
    }

    private static async Task TakeAsync(
        NpgsqlTransaction transaction,
        string scope,
        Guid key,
        string fingerprint,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        // An unanswered claim is taken over and keeps its age; a forgotten key starts anew.
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            delete from idempotency_keys where scope = @scope and request_key = @key and first_used_at <= @forgotten;
            insert into idempotency_keys (scope, request_key, fingerprint, first_used_at, claimed_at)
            values (@scope, @key, @fingerprint, @now, @now)
            on conflict (scope, request_key) do update set claimed_at = excluded.claimed_at
            """,
            new { scope, key, fingerprint, now, forgotten = now - IdempotencyTerms.Retention },
            transaction,
            cancellationToken: cancellationToken));

    private async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = Interlocked.Read(ref _nextSweep);
        var next = (now + IdempotencyTerms.SweepInterval).UtcTicks;
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref _nextSweep, next, due) != due)
        {
            return;
        }

        // Other processes sweep as well; what one of them holds is as good as gone.
        await database.WriteAsync(
            """
            delete from idempotency_keys where (scope, request_key) in (
                select scope, request_key from idempotency_keys
                where first_used_at <= @forgotten
                for update skip locked)
            """,
            new { forgotten = now - IdempotencyTerms.Retention },
            cancellationToken);
    }

    private sealed record Stored(
        string Fingerprint,
        DateTime FirstUsedAt,
        DateTime ClaimedAt,
        int? StatusCode,
        string? ContentType,
        string? Location,
        byte[]? Body)
    {
        public KnownKey ToKey() => new(
            Fingerprint,
            FirstUsedAt.ToTime(),
            ClaimedAt.ToTime(),
            StatusCode is { } status ? new(status, ContentType, Location, Body ?? []) : null);
    }
}
