using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>Reads and writes a range as <c>[least, most]</c>.</summary>
internal sealed class ValueRangeConverter : JsonConverter<ValueRange>
{
    public override ValueRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ends = JsonSerializer.Deserialize<int[]>(ref reader, options);
        return ends is [var min, var max] && min <= max
            ? new(min, max)
            : throw new JsonException("A range is [least, most].");
    }

    public override void Write(Utf8JsonWriter writer, ValueRange value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Min);
        writer.WriteNumberValue(value.Max);
        writer.WriteEndArray();
    }
}
