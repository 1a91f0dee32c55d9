namespace Ascension.Skeletons.Documents;

/// <summary>Writes and reads result documents <c>ascension.skeleton/1</c> (UTF-8 JSON, columns, delta-coded).</summary>
public static class SkeletonDocumentCodec
{
    /// <summary>The value of the document's <c>format</c> property.</summary>
    public const string Format = "ascension.skeleton/1";

    /// <summary>Encodes a document; equal documents give equal bytes.</summary>
    public static byte[] Encode(SkeletonDocument document) => throw new InvalidOperationException(Format);

    /// <summary>Decodes a document.</summary>
    /// <exception cref="FormatException">The bytes are not a valid document of this format.</exception>
    public static SkeletonDocument Decode(ReadOnlySpan<byte> utf8Json) => throw new FormatException(Format);
}
