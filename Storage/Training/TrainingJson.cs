using System.Text.Json;

namespace Ascension.Storage.Training;

/// <summary>How every provider keeps the lists of a session.</summary>
internal static class TrainingJson
{
    public static string Write<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list);

    public static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<T[]>(json) ?? [];
}
