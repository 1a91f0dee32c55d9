using System.Text.Json;

namespace Ascension.Demo.Api;

/// <summary>JSON as the API speaks it.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };
}
