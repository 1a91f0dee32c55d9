namespace Ascension.Storage.Idempotency;

/// <summary>An idempotency key as its columns are.</summary>
internal sealed record StoredKey
{
    public string Fingerprint { get; init; } = "";

    public DateTimeOffset FirstUsedAt { get; init; }

    public DateTimeOffset ClaimedAt { get; init; }

    public int? StatusCode { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public byte[]? Body { get; init; }

    public KnownKey ToKey() => new(
        Fingerprint,
        FirstUsedAt,
        ClaimedAt,
        StatusCode is { } status ? new(status, ContentType, Location, Body ?? []) : null);
}
