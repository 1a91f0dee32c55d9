using Ascension.Api.Validation;

namespace Ascension.Api.Idempotency;

/// <summary>Reads the idempotency key of a request.</summary>
internal static class IdempotencyKey
{
    /// <summary>The request header.</summary>
    public const string HeaderName = "Idempotency-Key";

    /// <summary>The key; null when there is none.</summary>
    /// <exception cref="FieldException">It is no UUID.</exception>
    public static Guid? Of(HttpRequest request)
    {
        if (request.Headers[HeaderName] is not [{ } header])
        {
            return null;
        }

        return Guid.TryParseExact(header, "D", out var key)
            ? key
            : throw new FieldException(HeaderName, "The idempotency key must be a UUID.");
    }
}
