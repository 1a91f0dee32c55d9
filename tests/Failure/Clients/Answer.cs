using System.Net;
using System.Text.Json;

namespace Ascension.Failure.Clients;

/// <summary>An answer of the API: its status and its JSON.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>The code of a problem; null in a success.</summary>
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code)
        ? code.GetString()
        : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        return new(
            response.StatusCode,
            mediaType is "application/json" or "application/problem+json"
                ? JsonSerializer.Deserialize<JsonElement>(bytes)
                : default);
    }

    /// <summary>The body of an answer that had to be a success.</summary>
    public JsonElement Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Body}");
        return Body;
    }
}
