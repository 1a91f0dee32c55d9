using System.Text.Json;
using System.Text.Json.Serialization;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>Reads and writes a grade by its name.</summary>
internal sealed class GradeConverter : JsonConverter<Grade>
{
    public override Grade Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return Grade.TryParse(text, out var grade) ? grade : throw new JsonException($"'{text}' is no grade.");
    }

    public override void Write(Utf8JsonWriter writer, Grade value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
