using System.Net;
using Ascension.Api.RateLimits;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Unit.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ascension.Unit.Api.RateLimits;

public sealed class RateLimitTests : IAsyncLifetime
{
    private const string Lea = "0190a000-0000-7000-8000-00000000000a";
    private const string Max = "0190a000-0000-7000-8000-00000000000b";
    private LoopbackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await LoopbackHost.StartAsync(
        services =>
        {
            services.AddRateLimits();
            services.Configure<RateLimitOptions>(options =>
                (options.AuthPerMinute, options.UploadsPerMinute, options.RequestsPerMinute) = (3, 2, 5));
        },
        app =>
        {
            app.UseRateLimits();
            app.MapGet("/any", () => Results.Ok());
            app.MapGet("/auth", () => Results.Ok()).LimitRateAs(RateClass.Auth);
            app.MapGet("/fail", string () => throw new AscensionException(ErrorCodes.InvalidCredentials, "No."))
                .LimitRateAs(RateClass.Auth);
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_answer_says_where_the_client_stands()
    {
        var answer = await GetAsync("/auth");

        Assert.Equal(("3", "2"), (Header(answer, "RateLimit-Limit"), Header(answer, "RateLimit-Remaining")));
        Assert.Equal("60", Header(answer, "RateLimit-Reset"));
    }

    [Fact]
    public async Task A_refusal_draws_on_the_same_allowance()
    {
        var answer = await GetAsync("/fail");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(("3", "2"), (Header(answer, "RateLimit-Limit"), Header(answer, "RateLimit-Remaining")));
    }

    [Fact]
    public async Task One_too_many_is_refused_and_told_when_to_come_back()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync("/auth")).StatusCode);
        }

        var refused = await GetAsync("/auth");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains(
            ErrorCodes.RateLimited,
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Climbers_behind_one_address_have_an_allowance_each()
    {
        var lea = await GetAsync("/any", Lea);
        var max = await GetAsync("/any", Max);

        Assert.Equal(("4", "4"), (Header(lea, "RateLimit-Remaining"), Header(max, "RateLimit-Remaining")));
    }

    [Fact]
    public async Task Signing_in_counts_by_address_whoever_asks()
    {
        await GetAsync("/auth", Lea);

        Assert.Equal("1", Header(await GetAsync("/auth", Max), "RateLimit-Remaining"));
    }

    [Fact]
    public async Task Signing_in_does_not_use_up_the_rest()
    {
        await GetAsync("/auth");

        Assert.Equal("4", Header(await GetAsync("/any"), "RateLimit-Remaining"));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Addresses_of_one_customer_count_together(string one, string other, bool areTogether) =>
        Assert.Equal(areTogether, PartitionOf(one) == PartitionOf(other));

    [Fact]
    public void An_e_mail_is_limited_wherever_the_attempts_come_from()
    {
        using EmailRateLimiter limiter = new(Options.Create(new RateLimitOptions { AuthPerMinute = 2 }));
        var lea = EmailAddress.Normalise("lea@example.org");
        limiter.Demand(lea);
        limiter.Demand(EmailAddress.Normalise(" LEA@example.org"));

        var refusal = Assert.Throws<AscensionException>(() => limiter.Demand(lea));

        Assert.Equal(ErrorCodes.RateLimited, refusal.Code);
        Assert.InRange(refusal.RetryAfter!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        limiter.Demand(EmailAddress.Normalise("max@example.org"));
    }

    [Theory]
    [InlineData(600, false, 600, 0)]
    [InlineData(600, false, 590, 1)]
    [InlineData(600, false, 0, 60)]
    [InlineData(10, true, 10, 0)]
    [InlineData(10, true, 9, 60)]
    public void Reset_is_when_everything_is_there_again(int limit, bool isWindowed, long remaining, long seconds) =>
        Assert.Equal(seconds, new RateAllowance(limit, isWindowed).SecondsToFull(remaining));

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static RatePartition PartitionOf(string address)
    {
        DefaultHttpContext context = new();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return RatePartition.Of(context);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? user = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        if (user is not null)
        {
            request.Headers.Add("User", user);
        }

        return _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
