namespace Ascension.Api.Idempotency;

/// <summary>Marks an endpoint that accepts an idempotency key.</summary>
internal sealed record IdempotencyMetadata
{
    /// <summary>The mark.</summary>
    public static IdempotencyMetadata Instance { get; } = new();
}
