using System.Net;
using System.Text.Json;

namespace Ascension.Integration.Storage.Objects;

/// <summary>What is asked of every refusal.</summary>
internal static class ProblemAssert
{
    public static async Task IsAsync(HttpStatusCode status, string code, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }
}
