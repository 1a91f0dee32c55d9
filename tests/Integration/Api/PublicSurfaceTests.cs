using System.Text;
using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Integration.Api;

/// <summary>What anybody sees: health, documentation, the page, headers.</summary>
public sealed class PublicSurfaceTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private static readonly string[] EveryonesAnswers = ["429", "500", "503"];

    [Fact]
    public async Task Health_names_every_dependency()
    {
        using var client = service.CreateClient();
        var ready = (await client.GetAsync("/health/ready")).Expect(200);

        Assert.Equal("healthy", ready["status"]);
        Assert.Equal(
            ["cluster", "object_store", "result_store"],
            ready.Json.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());
        (await client.GetAsync("/health/live")).Expect(200);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/docs/")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/v1/users/me")]
    [InlineData("/v1/nowhere")]
    [InlineData("/nowhere")]
    public async Task Every_answer_is_locked_down(string path)
    {
        using var client = service.CreateClient();
        var headers = (await client.GetAsync(path)).Headers;

        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_may_not_read_answers()
    {
        using var client = service.CreateClient();
        var answer = await client.SendAsync(
            HttpMethod.Options, "/v1/users/me", null,
            ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "GET"));

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/nowhere", 404, ErrorCodes.NotFound)]
    [InlineData("/v1/nowhere", 404, ErrorCodes.NotFound)]
    [InlineData("/v1/users/me", 401, ErrorCodes.Unauthorized)]
    [InlineData("/v1/auth/login", 405, ErrorCodes.InvalidRequest)]
    public async Task What_the_framework_refuses_is_a_problem_too(string path, int status, string code)
    {
        using var client = service.CreateClient();

        (await client.GetAsync(path)).ExpectProblem(status, code);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/app.js", "text/javascript")]
    [InlineData("/app.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/texts/fr.json", "application/json")]
    [InlineData("/skeletonDocument.js", "text/javascript")]
    public async Task The_page_comes_with_the_service(string path, string type)
    {
        using var client = service.CreateClient();
        var file = (await client.GetAsync(path)).Expect(200);

        Assert.Equal(type, file.ContentHeaders.ContentType?.MediaType);
        (await client.GetAsync(path, ("If-None-Match", file.Headers.ETag!.ToString()))).Expect(304);
    }

    [Fact]
    public async Task Every_module_of_the_page_is_served()
    {
        using var client = service.CreateClient();
        Queue<string> left = new(["/app.js"]);
        HashSet<string> seen = ["/app.js"];
        while (left.TryDequeue(out var path))
        {
            var text = Encoding.UTF8.GetString((await client.GetAsync(path)).Expect(200).Body);
            foreach (var import in System.Text.RegularExpressions.Regex.Matches(text, "from \"\\.(/[a-zA-Z]+\\.js)\"")
                .Select(match => match.Groups[1].Value).Where(seen.Add))
            {
                left.Enqueue(import);
            }
        }

        Assert.Contains("/skeletonDocument.js", seen);
    }

    [Fact]
    public async Task The_page_needs_no_inline_script_and_no_other_site()
    {
        using var client = service.CreateClient();
        var page = await client.GetAsync("/");
        var html = Encoding.UTF8.GetString(page.Body);

        Assert.Contains("script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", html);
        Assert.DoesNotMatch("\\son[a-z]+=", html);
    }

    [Fact]
    public async Task The_reference_brings_its_own_script_under_a_nonce_that_is_never_the_same()
    {
        using var client = service.CreateClient();
        var (first, second) = (await client.GetAsync("/docs/"), await client.GetAsync("/docs/"));
        var html = Encoding.UTF8.GetString(first.Expect(200).Body);

        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.NotEqual(
            first.Headers.GetValues("Content-Security-Policy").Single(),
            second.Headers.GetValues("Content-Security-Policy").Single());
        (await client.GetAsync("/docs/scalar.js")).Expect(200);
    }

    [Fact]
    public async Task Every_operation_is_documented_with_summary_codes_and_examples()
    {
        using var client = service.CreateClient();
        var document = (await client.GetAsync("/openapi/v1.json")).Expect(200).Json;
        List<string> gaps = [];
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                gaps.AddRange(GapsOf(operation.Value).Select(gap => $"{operation.Name} {path.Name}: {gap}"));
            }
        }

        Assert.True(gaps.Count == 0, string.Join('\n', gaps));
        Assert.True(document.GetProperty("paths").EnumerateObject().Count() > 20);
    }

    private static IEnumerable<string> GapsOf(JsonElement operation)
    {
        if (!operation.TryGetProperty("summary", out _) || !operation.TryGetProperty("description", out _))
        {
            yield return "no summary or description";
        }

        if (operation.TryGetProperty("requestBody", out var request)
            && !request.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _))
        {
            yield return "no example of the request";
        }

        var responses = operation.GetProperty("responses");
        foreach (var code in EveryonesAnswers.Where(code => !responses.TryGetProperty(code, out _)))
        {
            yield return $"no answer {code}";
        }

        foreach (var response in responses.EnumerateObject().Where(r => r.Name.StartsWith('2')))
        {
            if (response.Value.TryGetProperty("content", out var content)
                && content.TryGetProperty("application/json", out var json) && !json.TryGetProperty("example", out _))
            {
                yield return $"no example of answer {response.Name}";
            }
        }
    }
}
