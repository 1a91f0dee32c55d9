namespace Ascension.Storage.Results;

/// <summary>An output as stored: text is kept brotli-compressed, so it can be served without work.</summary>
/// <param name="Content">The stored bytes.</param>
/// <param name="ContentType">Media type of the uncompressed content.</param>
/// <param name="IsBrotli">The bytes are brotli-compressed.</param>
/// <param name="ETag">Strong entity tag with quotes, from the content's hash.</param>
public sealed record StoredOutput(ReadOnlyMemory<byte> Content, string ContentType, bool IsBrotli, string ETag);
