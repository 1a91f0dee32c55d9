namespace Ascension.Api.Idempotency;

/// <summary>Marks endpoints.</summary>
internal static class IdempotencyEndpointExtensions
{
    /// <summary>
    /// The endpoint accepts an idempotency key. Not for passwords and tokens: the store keeps a hash of the request
    /// and the answer itself.
    /// </summary>
    public static TBuilder AcceptsIdempotencyKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(IdempotencyMetadata.Instance);
        return builder;
    }
}
