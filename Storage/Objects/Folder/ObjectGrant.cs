namespace Ascension.Storage.Objects.Folder;

/// <summary>What a signed URL allows: exactly this request, until then.</summary>
/// <param name="Method"><c>PUT</c> or <c>GET</c>.</param>
/// <param name="Key">The one object.</param>
/// <param name="ContentType">Exact media type of an upload; empty for a download.</param>
/// <param name="Length">Exact length of an upload in bytes; 0 for a download.</param>
/// <param name="ExpiresAt">When the URL ends, in whole milliseconds.</param>
internal sealed record ObjectGrant(string Method, string Key, string ContentType, long Length, DateTimeOffset ExpiresAt)
{
    /// <summary>The grant as bytes.</summary>
    public byte[] Serialise()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Method);
            writer.Write(Key);
            writer.Write(ContentType);
            writer.Write(Length);
            writer.Write(ExpiresAt.ToUnixTimeMilliseconds());
        }

        return stream.ToArray();
    }

    /// <summary>The reverse of <see cref="Serialise"/>, for bytes that are known to be ours.</summary>
    public static ObjectGrant Deserialise(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return new(
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadInt64(),
            DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()));
    }
}
