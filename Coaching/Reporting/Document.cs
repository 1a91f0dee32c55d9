using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ascension.Coaching.Reporting;

/// <summary>Writes one JSON document to UTF-8 bytes.</summary>
internal static class Document
{
    // The documents are served as application/json, never inside HTML: accents need no escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
