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
                var known = connection.QuerySingleOrDefault<StoredKey>(
                    IdempotencyStatements.Find, new { scope, key }, transaction)?.ToKey();
                var claim = known?.Judge(fingerprint, now) ?? IdempotencyClaim.First;
                if (claim == IdempotencyClaim.First)
                {
                    connection.Execute(
                        IdempotencyStatements.Take,
                        new { scope, key, fingerprint, now, forgotten = now - IdempotencyTerms.Retention },
                        transaction);
                }

                return (claim, claim == IdempotencyClaim.Answered ? known?.Answer : null);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task AnswerAsync(string scope, Guid key, RecordedAnswer answer, CancellationToken cancellationToken) =>
        database.WriteAsync(
            IdempotencyStatements.Answer,
            new { scope, key, answer.StatusCode, answer.ContentType, answer.Location, answer.Body },
            cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(string scope, Guid key, CancellationToken cancellationToken) =>
        database.WriteAsync(IdempotencyStatements.Abandon, new { scope, key }, cancellationToken);

    private void Sweep(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now)
    {
        if (now < _nextSweep)
        {
            return;
        }

        connection.Execute(
            "delete from idempotency_keys where first_used_at <= @forgotten",
            new { forgotten = now - IdempotencyTerms.Retention },
            transaction);
        _nextSweep = now + IdempotencyTerms.SweepInterval;
    }
}
