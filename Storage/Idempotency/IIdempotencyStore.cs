namespace Ascension.Storage.Idempotency;

/// <summary>Remembers for 24 h which requests with an idempotency key were answered, and how.</summary>
public interface IIdempotencyStore
{
    /// <summary>
    /// Claims a key. A claim that was neither answered nor abandoned within a minute (its process died) is given to
    /// the next request with the same fingerprint.
    /// </summary>
    /// <param name="scope">Who uses the key: the user id, or the client address before login.</param>
    /// <param name="key">The key.</param>
    /// <param name="fingerprint">Hash of method, path and body.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<(IdempotencyClaim Claim, RecordedAnswer? Answer)> ClaimAsync(
        string scope, Guid key, string fingerprint, CancellationToken cancellationToken);

    /// <summary>Records the answer of a claimed key.</summary>
    Task AnswerAsync(string scope, Guid key, RecordedAnswer answer, CancellationToken cancellationToken);

    /// <summary>Gives a claimed key back because its request was not carried out.</summary>
    Task AbandonAsync(string scope, Guid key, CancellationToken cancellationToken);
}
