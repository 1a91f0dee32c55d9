using System.Buffers;
using System.Text.Json;

namespace Ascension.Skeletons.Documents;

/// <summary>Writes and reads result documents <c>ascension.skeleton/1</c> (UTF-8 JSON, columns, delta-coded).</summary>
/// <remarks>
/// The format is described in docs/result-document.md. Encoding rounds; what has been rounded once stays as it is:
/// <c>Encode(Decode(Encode(d)))</c> equals <c>Encode(d)</c> byte by byte.
/// </remarks>
public static class SkeletonDocumentCodec
{
    /// <summary>The value of the document's <c>format</c> property.</summary>
    public const string Format = "ascension.skeleton/1";

    // About what a frame takes; saves the buffer from growing many times.
    private const int BytesPerFrame = 320;

    /// <summary>Encodes a document; equal documents give equal bytes.</summary>
    /// <exception cref="ArgumentException">The document breaks a rule of the format.</exception>
    public static byte[] Encode(SkeletonDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(4096 + document.Timeline.FrameCount * BytesPerFrame);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            TimelineWriter.Write(json, document.Timeline);
            if (document.Movement is { } movement)
            {
                MovementWriter.Write(json, movement, document.Timeline.FrameCount);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Decodes a document.</summary>
    /// <exception cref="FormatException">The bytes are not a valid document of this format.</exception>
    public static SkeletonDocument Decode(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > DocumentLimits.MaxBytes)
        {
            throw new FormatException($"A document has at most {DocumentLimits.MaxBytes} bytes.");
        }

        try
        {
            return new DocumentReader().Read(new JsonCursor(utf8Json));
        }
        catch (JsonException broken)
        {
            throw new FormatException($"Not valid JSON: {broken.Message}", broken);
        }
    }
}
