using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Ascension.Storage.Results;

namespace Ascension.Api.Serialization;

/// <summary>Makes an answer that was just computed look like a stored one, so that it is served the same way.</summary>
internal static class JsonOutput
{
    // Computed for one reader: from here on, time grows faster than bytes shrink.
    private const int Quality = 4;
    private const int WindowBits = 18;
    private const int TagBytes = 16;

    /// <summary>Serializes and compresses; the entity tag follows from the content.</summary>
    public static StoredOutput Encode<T>(T answer, JsonSerializerOptions options)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(answer, options);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        if (!BrotliEncoder.TryCompress(content, compressed, out var length, Quality, WindowBits))
        {
            throw new InvalidOperationException("Brotli needed more than its own upper bound.");
        }

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, TagBytes))}\"";
        return new(compressed.AsMemory(0, length), "application/json; charset=utf-8", IsBrotli: true, tag);
    }
}
