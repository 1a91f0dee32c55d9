namespace Ascension.Storage.Objects;

/// <summary>What an upload URL is bound to.</summary>
/// <param name="Key">The one object.</param>
/// <param name="ContentType">Exact media type.</param>
/// <param name="ContentLength">Exact length in bytes.</param>
/// <param name="ExpiresAt">When the URL ends.</param>
public sealed record UploadTerms(string Key, string ContentType, long ContentLength, DateTimeOffset ExpiresAt);
