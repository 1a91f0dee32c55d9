using Microsoft.Net.Http.Headers;

namespace Ascension.Storage.Objects;

/// <summary>What an upload URL is bound to.</summary>
/// <param name="Key">The one object.</param>
/// <param name="ContentType">Exact media type.</param>
/// <param name="ContentLength">Exact length in bytes.</param>
/// <param name="ExpiresAt">When the URL ends.</param>
public sealed record UploadTerms(string Key, string ContentType, long ContentLength, DateTimeOffset ExpiresAt)
{
    // Longer than any media type of ours; the type travels in the URL or beside it.
    private const int MaxContentTypeLength = 100;

    /// <summary>Refuses terms that no upload can meet.</summary>
    /// <exception cref="ArgumentException">Key, type or length breaks its rule.</exception>
    internal void Check()
    {
        ObjectKey.Check(Key);
        ArgumentOutOfRangeException.ThrowIfLessThan(ContentLength, 1);
        if (ContentType.Length > MaxContentTypeLength || !MediaTypeHeaderValue.TryParse(ContentType, out _))
        {
            throw new ArgumentException("Not a media type.", nameof(ContentType));
        }
    }
}
