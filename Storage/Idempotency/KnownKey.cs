namespace Ascension.Storage.Idempotency;

/// <summary>An idempotency key that was used before, as every provider keeps it.</summary>
/// <param name="Fingerprint">Hash of the request it was used with.</param>
/// <param name="FirstUsedAt">When it was new.</param>
/// <param name="ClaimedAt">When the request being handled was given it.</param>
/// <param name="Answer">The answer; null while there is none.</param>
internal sealed record KnownKey(
    string Fingerprint, DateTimeOffset FirstUsedAt, DateTimeOffset ClaimedAt, RecordedAnswer? Answer)
{
    /// <summary>What becomes of a request that comes with the key; one with an unknown key is the first.</summary>
    public IdempotencyClaim Judge(string fingerprint, DateTimeOffset now)
    {
        if (FirstUsedAt + IdempotencyTerms.Retention <= now)
        {
            return IdempotencyClaim.First;
        }

        if (Fingerprint != fingerprint)
        {
            return IdempotencyClaim.Mismatch;
        }

        if (Answer is not null)
        {
            return IdempotencyClaim.Answered;
        }

        return ClaimedAt + IdempotencyTerms.ClaimTimeout <= now
            ? IdempotencyClaim.First
            : IdempotencyClaim.InProgress;
    }
}
