using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Storage;

namespace Ascension.Silo.Persistence;

/// <summary>
/// Writes grain state as JSON: readable in the database, and tolerant of properties added by a newer version while
/// old and new silos run side by side.
/// </summary>
internal sealed class GrainStateSerializer : IGrainStorageSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Options));

    public T Deserialize<T>(BinaryData input) =>
        JsonSerializer.Deserialize<T>(input, Options)
        ?? throw new JsonException($"The stored state of type {typeof(T).Name} is null.");
}
