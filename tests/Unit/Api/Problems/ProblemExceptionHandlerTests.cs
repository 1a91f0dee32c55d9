using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Unit.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Ascension.Unit.Api.Problems;

public sealed class ProblemExceptionHandlerTests : IAsyncLifetime
{
    private const string Secret = "Host=db;Password=secret";

    private static readonly Dictionary<string, Exception> Failures = new()
    {
        ["timeout"] = new TimeoutException(Secret),
        ["cluster"] = new SiloUnavailableException(Secret),
        ["store"] = new SqliteException(Secret, 5),
        ["disk"] = new IOException(Secret),
        ["cancelled"] = new OperationCanceledException(Secret),
        ["bug"] = new InvalidOperationException(Secret),
        ["unknown-code"] = new AscensionException("made_up", "A refusal in words."),
        ["locked"] = new AscensionException(ErrorCodes.AccountLocked, "Wait.", TimeSpan.FromSeconds(1.2)),
    };

    private LoopbackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await LoopbackHost.StartAsync(
        _ => { }, app => app.MapGet("/{failure}", string (string failure) => throw Failures[failure]));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("timeout", 503, ErrorCodes.DependencyUnavailable, 5)]
    [InlineData("cluster", 503, ErrorCodes.DependencyUnavailable, 5)]
    [InlineData("store", 503, ErrorCodes.DependencyUnavailable, 5)]
    [InlineData("disk", 503, ErrorCodes.DependencyUnavailable, 5)]
    [InlineData("cancelled", 503, ErrorCodes.DependencyUnavailable, 5)]
    [InlineData("bug", 500, ErrorCodes.InternalError, null)]
    [InlineData("unknown-code", 500, ErrorCodes.InternalError, null)]
    [InlineData("locked", 429, ErrorCodes.AccountLocked, 2)]
    public async Task A_failure_becomes_its_problem_and_leaks_nothing(
        string failure, int status, string code, int? retryAfter)
    {
        using var answer = await _host.Client.GetAsync(
            new Uri($"/{failure}", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(body).RootElement.GetProperty("code").GetString());
        Assert.Equal(retryAfter, answer.Headers.RetryAfter?.Delta?.TotalSeconds is { } seconds ? (int)seconds : null);
        Assert.DoesNotContain("secret", body, StringComparison.OrdinalIgnoreCase);
    }
}
