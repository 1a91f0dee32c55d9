using Ascension.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Idempotency.Sqlite;

/// <summary>Idempotency keys in a SQLite file.</summary>
/// <remarks>Forgotten keys are swept by the claims themselves, so nothing has to run in the background.</remarks>
internal sealed class SqliteIdempotencyStore(ResultsDatabase database, TimeProvider time) : IIdempotencyStore
{
    // Only touched while the writer is held.
    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public Task<(IdempotencyClaim Claim, RecordedAnswer? Answer)> ClaimAsync(
        string scope, Guid key, string fingerprint, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                var now = time.GetUtcNow();
                Sweep(connection, transaction, now);
                var known = connection.QuerySingleOrDefault<Stored>(
                    """
                    select fingerprint as Fingerprint, first_used_at as FirstUsedAt, claimed_at as ClaimedAt,
                        status_code as StatusCode, content_type as ContentType, location as Location, body as Body
                    from idempotency_keys
                    where scope = @scope and request_key = @key
                    """,
                    new { scope, key = key.ToBlob() },
                    transaction)?.ToKey();
                var claim = known?.Judge(fingerprint, now) ?? IdempotencyClaim.First;
                if (claim == IdempotencyClaim.First)
                {
                    Take(connection, transaction, scope, key, fingerprint, now);
                }

                return (claim, claim == IdempotencyClaim.Answered ? known?.Answer : null);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task AnswerAsync(string scope, Guid key, RecordedAnswer answer, CancellationToken cancellationToken) =>
        // Where a slow request and the one that took its claim over both come here, the first answer stays.
        database.WriteAsync(
            (connection, transaction) => connection.Execute(
                """
                update idempotency_keys
                set status_code = @StatusCode, content_type = @ContentType, location = @Location, body = @Body
                where scope = @scope and request_key = @key and status_code is null
                """,
                new { scope, key = key.ToBlob(), answer.StatusCode, answer.ContentType, answer.Location, answer.Body },
                transaction),
            cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(string scope, Guid key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) => connection.Execute(
                "delete from idempotency_keys where scope = @scope and request_key = @key and status_code is null",
                new { scope, key = key.ToBlob() },
                transaction),
            cancellationToken);

    private static void Take(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string scope,
        Guid key,
        string fingerprint,
        DateTimeOffset now) =>
        // An unanswered claim is taken over and keeps its age; a forgotten key starts anew.
        connection.Execute(
            """
            delete from idempotency_keys where scope = @scope and request_key = @key and first_used_at <= @forgotten;
            insert into idempotency_keys (scope, request_key, fingerprint, first_used_at, claimed_at)
            values (@scope, @key, @fingerprint, @now, @now)
            on conflict (scope, request_key) do update set claimed_at = excluded.claimed_at
            """,
            new
            {
                scope,
                key = key.ToBlob(),
                fingerprint,
                now = now.ToUnixMicroseconds(),
                forgotten = (now - IdempotencyTerms.Retention).ToUnixMicroseconds(),
            },
            transaction);

    private void Sweep(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now)
    {
        if (now < _nextSweep)
        {
            return;
        }

        connection.Execute(
            "delete from idempotency_keys where first_used_at <= @forgotten",
            new { forgotten = (now - IdempotencyTerms.Retention).ToUnixMicroseconds() },
            transaction);
        _nextSweep = now + IdempotencyTerms.SweepInterval;
    }

    private sealed record Stored(
        string Fingerprint,
        long FirstUsedAt,
        long ClaimedAt,
        long? StatusCode,
        string? ContentType,
        string? Location,
        byte[]? Body)
    {
        public KnownKey ToKey() => new(
            Fingerprint,
            FirstUsedAt.ToTime(),
            ClaimedAt.ToTime(),
            StatusCode is { } status ? new((int)status, ContentType, Location, Body ?? []) : null);
    }
}
