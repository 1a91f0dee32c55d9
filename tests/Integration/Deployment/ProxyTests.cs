using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ascension.Integration.Deployment;

public sealed class ProxyTests : IAsyncLifetime
{
    private readonly EdgeProxy _proxy = new();
    private readonly HttpClient _client;
    private readonly List<WebApplication> _upstreams = [];

    public ProxyTests() => _client = _proxy.CreateClient();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        try
        {
            int[] ports = [await ServeAsync("one"), await ServeAsync("two"), await ServeAsync("store")];
            await _proxy.PrepareAsync(ports[..2], ports[2]);
            await _proxy.StartAsync();
        }
        catch
        {
            // Nobody else ends what has started.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _proxy.DisposeAsync();
        foreach (var upstream in _upstreams)
        {
            await upstream.DisposeAsync();
        }
    }

    [Fact]
    public async Task Requests_go_to_both_and_say_where_they_come_from_whatever_the_client_claims()
    {
        HashSet<string> seen = [];
        for (var i = 0; i < 8; i++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(_proxy.Address, "/v1/users/me"));
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.Add("X-Forwarded-Proto", "gopher");
            using var answer = await _client.SendAsync(request, Stop);
            var told = (await answer.Content.ReadAsStringAsync(Stop)).Split(' ');
            seen.Add(told[0]);
            Assert.Equal(["127.0.0.1", "https", _proxy.Address.Authority], told[1..]);
            Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        }

        Assert.Equal(["one", "two"], seen.Order());
    }

    [Fact]
    public async Task A_client_of_the_hub_meets_the_same_process_each_time_and_its_token_is_not_logged()
    {
        HashSet<string> seen = [];
        for (var i = 0; i < 6; i++)
        {
            var answer = await _client.GetStringAsync(
                new Uri(_proxy.Address, "/v1/hubs/analysis/negotiate?access_token=confidential"), Stop);
            seen.Add(answer.Split(' ')[0]);
        }

        Assert.Single(seen);
        Assert.Contains("/v1/hubs/analysis/negotiate", _proxy.Log(), StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", _proxy.Log(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hub_is_reached_through_a_web_socket()
    {
        using ClientWebSocket socket = new();
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, _) => _proxy.IsOwn(certificate);
        await socket.ConnectAsync(new($"wss://{_proxy.Address.Authority}/v1/hubs/socket"), Stop);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, Stop);
        var buffer = new byte[64];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), Stop);

        Assert.Equal("hello"u8, buffer.AsSpan(0, received.Count));
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/metrics/")]
    public async Task Metrics_are_not_to_be_had_from_outside(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_proxy.Address, path), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Plain_requests_are_sent_to_the_safe_address()
    {
        using var answer = await _client.GetAsync(new Uri(_proxy.PlainAddress, "/v1/analyses?limit=3"), Stop);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("https://localhost/v1/analyses?limit=3", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("ascension.localhost", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("media.ascension.localhost", HttpStatusCode.OK)]
    public async Task Large_uploads_go_to_the_store_alone(string host, HttpStatusCode status)
    {
        Uri address = new(_proxy.Address, "/bucket/videos/1?X-Amz-Signature=s");
        using HttpRequestMessage request = new(HttpMethod.Put, address)
        {
            Content = new ByteArrayContent(new byte[2 * 1024 * 1024]),
            Headers = { Host = host, ExpectContinue = true },
        };
        using var answer = await _client.SendAsync(request, Stop);

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal($"store 127.0.0.1 https {host}", await answer.Content.ReadAsStringAsync(Stop));
        }
    }

    [Fact]
    public async Task A_process_that_is_gone_costs_no_request()
    {
        await _upstreams[0].DisposeAsync();

        for (var i = 0; i < 6; i++)
        {
            Assert.StartsWith("two ", await _client.GetStringAsync(new Uri(_proxy.Address, "/v1/x"), Stop));
        }
    }

    private async Task<int> ServeAsync(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        _upstreams.Add(app);
        app.UseWebSockets();
        app.Map("/v1/hubs/socket", EchoAsync);
        app.MapFallback(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            var headers = context.Request.Headers;
            await context.Response.WriteAsync(
                $"{name} {headers["X-Forwarded-For"]} {headers["X-Forwarded-Proto"]} {headers.Host}",
                context.RequestAborted);
        });
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(Stop);
        return new Uri(app.Urls.First()).Port;
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[64];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
        await socket.SendAsync(
            buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, context.RequestAborted);
    }
}
