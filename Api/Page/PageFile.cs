using System.IO.Compression;
using System.Security.Cryptography;
using Ascension.Api.Analyses.Results;
using Ascension.Storage.Results;
using Microsoft.AspNetCore.StaticFiles;

namespace Ascension.Api.Page;

/// <summary>A file of the page: compressed once, served with an entity tag like any result.</summary>
/// <param name="Name">Path below <c>/</c>.</param>
/// <param name="Content">The content as it is sent.</param>
internal sealed record PageFile(string Name, StoredOutput Content)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Reads a file.</summary>
    public static PageFile Load(Stream stream, string name)
    {
        using (stream)
        using (MemoryStream content = new())
        {
            stream.CopyTo(content);
            var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content.ToArray())[..16])}\"";
            return new(name, new(Compress(content), $"{type}; charset=utf-8", IsBrotli: true, tag));
        }
    }

    /// <summary>Serves the file.</summary>
    public IResult Serve() => new StoredResult(Content);

    private static byte[] Compress(MemoryStream content)
    {
        using MemoryStream compressed = new();
        using (BrotliStream brotli = new(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            content.Position = 0;
            content.CopyTo(brotli);
        }

        return compressed.ToArray();
    }
}
