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
        var now = time.GetUtcNow();
        await SweepAsync(now, cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await FindAsync(transaction, scope, key, cancellationToken);
        var claim = known?.Judge(fingerprint, now) ?? IdempotencyClaim.First;
        if (claim == IdempotencyClaim.First)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                IdempotencyStatements.Take,
                new { scope, key, fingerprint, now, forgotten = now - IdempotencyTerms.Retention },
                transaction,
                cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return (claim, claim == IdempotencyClaim.Answered ? known?.Answer : null);
    }

    /// <inheritdoc/>
    public Task AnswerAsync(string scope, Guid key, RecordedAnswer answer, CancellationToken cancellationToken) =>
        database.WriteAsync(
            IdempotencyStatements.Answer,
            new { scope, key, answer.StatusCode, answer.ContentType, answer.Location, answer.Body },
            cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(string scope, Guid key, CancellationToken cancellationToken) =>
        database.WriteAsync(IdempotencyStatements.Abandon, new { scope, key }, cancellationToken);

    /// <summary>Waits for the key's turn and looks it up; both statements travel together.</summary>
    private static async Task<KnownKey?> FindAsync(
        NpgsqlTransaction transaction, string scope, Guid key, CancellationToken cancellationToken)
    {
        await using var answers = await transaction.Connection!.QueryMultipleAsync(new CommandDefinition(
            $"""
            select 1 from pg_advisory_xact_lock(hashtextextended(@scope || @key::text, 0));
            {IdempotencyStatements.Find}
            """,
            new { scope, key },
            transaction,
            cancellationToken: cancellationToken));
        await answers.ReadAsync<int>();
        return (await answers.ReadSingleOrDefaultAsync<StoredKey>())?.ToKey();
    }

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
}
