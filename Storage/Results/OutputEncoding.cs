using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Ascension.Storage.Results;

/// <summary>How every provider keeps an output: text as brotli, pictures as they are, with an entity tag.</summary>
internal static class OutputEncoding
{
    // Measured in docs/result-document.md: from 6 on, twice the time saves a hundredth.
    private const int Quality = 6;

    // 4 MiB: covers the documents of the longest videos.
    private const int WindowBits = 22;

    // 64 bits would do against accidents; the tag is also what a cache trusts, so it is as long as a UUID.
    private const int TagBytes = 16;

    /// <summary>Encodes an output for keeping.</summary>
    public static StoredOutput Encode(ReadOnlySpan<byte> content, string contentType)
    {
        var tag = EntityTag(content);
        return IsText(contentType)
            ? new(Compress(content), contentType, IsBrotli: true, tag)
            : new(content.ToArray(), contentType, IsBrotli: false, tag);
    }

    /// <summary>The content before <see cref="Encode"/>.</summary>
    /// <param name="stored">What was kept.</param>
    /// <param name="length">Length of the content.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Decode(StoredOutput stored, int length)
    {
        if (!stored.IsBrotli)
        {
            return stored.Content.ToArray();
        }

        var content = new byte[length];
        return BrotliDecoder.TryDecompress(stored.Content.Span, content, out var written) && written == length
            ? content
            : throw new InvalidDataException("A stored output cannot be decompressed.");
    }

    private static bool IsText(string contentType)
    {
        var type = contentType.AsSpan();
        var parameters = type.IndexOf(';');
        type = (parameters < 0 ? type : type[..parameters]).Trim();
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, buffer, out var written, Quality, WindowBits)
                ? buffer.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException("Brotli needed more than its own upper bound.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string EntityTag(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"\"{Convert.ToHexStringLower(hash[..TagBytes])}\"";
    }
}
