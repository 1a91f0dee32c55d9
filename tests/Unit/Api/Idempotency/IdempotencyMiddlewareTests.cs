using System.Net;
using System.Text;
using System.Text.Json;
using Ascension.Api.Idempotency;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Storage.Embedded;
using Ascension.Unit.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ascension.Unit.Api.Idempotency;

/// <summary>Over a real Kestrel and the real SQLite store.</summary>
public sealed class IdempotencyMiddlewareTests : IAsyncLifetime
{
    private const string Lea = "0190a000-0000-7000-8000-00000000000a";
    private const string Max = "0190a000-0000-7000-8000-00000000000b";
    private const string Key = "0190a000-0000-7000-8000-0000000000ff";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ascension-idempotency-");
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackHost _host = null!;
    private int _runs;

    public async ValueTask InitializeAsync() => _host = await LoopbackHost.StartAsync(
        services => services.AddEmbeddedStorage(EmbeddedDataFolder.Prepare(_folder.FullName)),
        app =>
        {
            app.UseMiddleware<IdempotencyMiddleware>();
            app.MapPost("/count", async (HttpRequest request) =>
            {
                using StreamReader reader = new(request.Body);
                var body = await reader.ReadToEndAsync();
                var run = Interlocked.Increment(ref _runs);
                return Results.Accepted($"/counted/{body.Length}", new { run, body });
            }).AcceptsIdempotencyKey();
            app.MapPost("/plain", () => Results.Ok(Interlocked.Increment(ref _runs)));
            app.MapDelete("/nothing", () =>
            {
                Interlocked.Increment(ref _runs);
                return Results.NoContent();
            }).AcceptsIdempotencyKey();
            app.MapPost("/refuse-once", () => Interlocked.Increment(ref _runs) == 1
                ? throw new AscensionException(ErrorCodes.UploadMissing, "Not yet.")
                : Results.Ok(_runs)).AcceptsIdempotencyKey();
            app.MapPost("/fail-once", () => Interlocked.Increment(ref _runs) == 1
                ? throw new InvalidOperationException("secret detail")
                : Results.Ok(_runs)).AcceptsIdempotencyKey();
            app.MapPost("/wait", async () =>
            {
                _entered.TrySetResult();
                await _gate.Task;
                return Results.Ok(Interlocked.Increment(ref _runs));
            }).AcceptsIdempotencyKey();
        });

    public async ValueTask DisposeAsync()
    {
        _gate.TrySetResult();
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_same_request_gets_the_first_answer_and_runs_once()
    {
        var first = await SendAsync("/count", "{}");
        var second = await SendAsync("/count", "{}");

        Assert.Equal(1, _runs);
        Assert.Equal((HttpStatusCode.Accepted, "/counted/2"), (second.StatusCode, $"{second.Headers.Location}"));
        Assert.Equal(await ReadAsync(first), await ReadAsync(second));
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.False(first.Headers.Contains(IdempotencyMiddleware.ReplayedHeader));
        Assert.True(second.Headers.Contains(IdempotencyMiddleware.ReplayedHeader));
    }

    [Fact]
    public async Task The_body_reaches_the_endpoint_although_it_was_hashed()
    {
        var answer = await ReadAsync(await SendAsync("/count", "hello"));

        Assert.Contains("\"body\":\"hello\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_a_mismatch()
    {
        await SendAsync("/count", "{}");

        await AssertProblemAsync(await SendAsync("/count", "{ }"), 409, ErrorCodes.IdempotencyMismatch);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Another_path_under_the_same_key_is_a_mismatch()
    {
        await SendAsync("/count", "{}");

        await AssertProblemAsync(await SendAsync("/refuse-once", "{}"), 409, ErrorCodes.IdempotencyMismatch);
    }

    [Fact]
    public async Task The_same_key_of_another_climber_is_another_key()
    {
        await SendAsync("/count", "{}");
        await SendAsync("/count", "{}", user: Max);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task While_the_first_runs_the_second_is_told_to_wait()
    {
        var first = SendAsync("/wait", "{}");
        await _entered.Task.WaitAsync(TestContext.Current.CancellationToken);

        var second = await SendAsync("/wait", "{}");
        _gate.SetResult();

        await AssertProblemAsync(second, 409, ErrorCodes.IdempotencyInProgress);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(1, _runs);
    }

    [Theory]
    [InlineData("/refuse-once", 409)]
    [InlineData("/fail-once", 500)]
    public async Task What_was_not_carried_out_may_be_tried_again_with_the_same_key(string path, int firstStatus)
    {
        var first = await SendAsync(path, "{}");
        var second = await SendAsync(path, "{}");

        Assert.Equal(firstStatus, (int)first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.DoesNotContain("secret", await ReadAsync(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_repeated_too()
    {
        await SendAsync("/nothing", "", HttpMethod.Delete);
        var second = await SendAsync("/nothing", "", HttpMethod.Delete);

        Assert.Equal((HttpStatusCode.NoContent, 1), (second.StatusCode, _runs));
    }

    [Fact]
    public async Task Endpoints_that_do_not_take_part_run_each_time()
    {
        await SendAsync("/plain", "{}");
        await SendAsync("/plain", "{}");

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task A_key_that_is_no_uuid_is_refused_before_anything_runs()
    {
        await AssertProblemAsync(await SendAsync("/count", "{}", key: "1; drop table"), 400, ErrorCodes.InvalidRequest);
        Assert.Equal(0, _runs);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await ReadAsync(answer));
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("trace_id").GetString()!);
    }

    private static Task<string> ReadAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> SendAsync(
        string path, string body, HttpMethod? method = null, string user = Lea, string key = Key)
    {
        HttpRequestMessage request = new(method ?? HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("User", user);
        request.Headers.Add(IdempotencyKey.HeaderName, key);
        return _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
