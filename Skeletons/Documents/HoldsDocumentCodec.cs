using System.Buffers;
using System.Text.Json;
using Ascension.Skeletons.Holds;

namespace Ascension.Skeletons.Documents;

/// <summary>Writes and reads the holds of an analysis, <c>ascension.holds/1</c> (UTF-8 JSON).</summary>
/// <remarks>
/// The format is described in docs/result-document.md. Places have four decimals: encoding what was decoded gives the
/// same bytes.
/// </remarks>
public static class HoldsDocumentCodec
{
    /// <summary>The value of the document's <c>format</c> property.</summary>
    public const string Format = "ascension.holds/1";

    /// <summary>Encodes a document; equal documents give equal bytes.</summary>
    public static byte[] Encode(ClimbHolds holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            HoldsWriter.Write(json, holds);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Decodes a document; properties it does not know are ignored.</summary>
    /// <exception cref="FormatException">The bytes are not a valid document of this format.</exception>
    public static ClimbHolds Decode(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            return document.RootElement.GetProperty("format").GetString() == Format
                ? HoldsReader.Read(document.RootElement)
                : throw new FormatException($"Not a document {Format}.");
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"Not a valid document {Format}: {broken.Message}", broken);
        }
    }
}
