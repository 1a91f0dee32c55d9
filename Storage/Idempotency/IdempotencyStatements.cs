namespace Ascension.Storage.Idempotency;

/// <summary>The statements that are the same in every provider.</summary>
internal static class IdempotencyStatements
{
    /// <summary>Looks up a key: at most one <see cref="StoredKey"/>.</summary>
    public const string Find =
        """
        select fingerprint as Fingerprint, first_used_at as FirstUsedAt, claimed_at as ClaimedAt,
            status_code as StatusCode, content_type as ContentType, location as Location, body as Body
        from idempotency_keys
        where scope = @scope and request_key = @key
        """;

    /// <summary>Takes a key: an unanswered claim is taken over with its age, a forgotten one starts anew.</summary>
    public const string Take =
        """
        delete from idempotency_keys where scope = @scope and request_key = @key and first_used_at <= @forgotten;
        insert into idempotency_keys (scope, request_key, fingerprint, first_used_at, claimed_at)
        values (@scope, @key, @fingerprint, @now, @now)
        on conflict (scope, request_key) do update set claimed_at = excluded.claimed_at
        """;

    /// <summary>
    /// Records an answer. Where a slow request and the one that took its claim over both come here, the first stays.
    /// </summary>
    public const string Answer =
        """
        update idempotency_keys
        set status_code = @StatusCode, content_type = @ContentType, location = @Location, body = @Body
        where scope = @scope and request_key = @key and status_code is null
        """;

    /// <summary>Gives an unanswered key back.</summary>
    public const string Abandon =
        "delete from idempotency_keys where scope = @scope and request_key = @key and status_code is null";
}
