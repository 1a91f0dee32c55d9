using System.IO.Compression;
using System.Runtime.InteropServices;
using Ascension.Storage.Results;

namespace Ascension.Api.Analyses.Results;

/// <summary>Reads stored outputs uncompressed.</summary>
internal static class StoredContent
{
    /// <summary>The uncompressed content as a stream over the stored bytes.</summary>
    public static Stream Open(StoredOutput output)
    {
        MemoryStream stored = MemoryMarshal.TryGetArray(output.Content, out var segment)
            ? new(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new(output.Content.ToArray(), writable: false);
        return output.IsBrotli ? new BrotliStream(stored, CompressionMode.Decompress) : stored;
    }
}
