using System.Net.Http.Headers;
using System.Text.Json;

namespace Ascension.Integration.Api;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record ApiAnswer(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Code of a problem.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>Reads a property of the JSON body as text.</summary>
    public string this[string property] => Json.GetProperty(property).ToString();

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Headers,
        response.Content.Headers,
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    /// <summary>Fails with the whole answer when the status is another.</summary>
    public ApiAnswer Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {this}");
        return this;
    }

    /// <summary>Fails when this is not that problem, complete with trace id.</summary>
    public ApiAnswer ExpectProblem(int status, string code)
    {
        Expect(status);
        Assert.Equal("application/problem+json", ContentHeaders.ContentType?.MediaType);
        Assert.Equal(code, Code);
        Assert.Matches("^[0-9a-f]{32}$", this["trace_id"]);
        return this;
    }

    public override string ToString() => $"{Status} {System.Text.Encoding.UTF8.GetString(Body)}";
}
