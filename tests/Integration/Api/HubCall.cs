using System.Text.Json;

namespace Ascension.Integration.Api;

/// <summary>What the server called on a client, with the argument as JSON.</summary>
public sealed record HubCall(string Method, string Json)
{
    public long EventId => Property("event_id").GetInt64();

    public int? Score => Property("score").GetInt32();

    private JsonElement Property(string name) => JsonDocument.Parse(Json).RootElement.GetProperty(name);
}
