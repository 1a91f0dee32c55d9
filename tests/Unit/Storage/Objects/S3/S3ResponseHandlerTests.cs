using System.Net;
using Ascension.Storage.Objects.S3;

namespace Ascension.Unit.Storage.Objects.S3;

public sealed class S3ResponseHandlerTests
{
    private static readonly Uri Object = new("https://s3.example.com/media/videos/a");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passing_fault_is_tried_again()
    {
        var server = new ScriptedServer(
            ScriptedServer.Unreachable(),
            ScriptedServer.Status(HttpStatusCode.ServiceUnavailable),
            ScriptedServer.Status(HttpStatusCode.OK));

        using var answer = await SendAsync(server, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task A_lasting_fault_is_given_up()
    {
        var server = new ScriptedServer(ScriptedServer.Status(
            HttpStatusCode.ServiceUnavailable, "<Error><Code>SlowDown</Code></Error>"));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(server, HttpMethod.Get));

        Assert.Equal("The object store answered 503 SlowDown.", failure.Message);
        Assert.Equal(3, server.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.NotImplemented)]
    [InlineData(HttpStatusCode.Found)]
    public async Task A_refusal_is_final(HttpStatusCode status)
    {
        var server = new ScriptedServer(ScriptedServer.Status(status));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(server, HttpMethod.Get));

        Assert.Equal(status, failure.StatusCode);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task An_upload_is_not_repeated()
    {
        var server = new ScriptedServer(ScriptedServer.Unreachable());

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(server, HttpMethod.Put));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        var server = new ScriptedServer(ScriptedServer.NeverAsync);

        await Assert.ThrowsAsync<TimeoutException>(() => SendAsync(server, HttpMethod.Get));

        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_no_time_out()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var server = new ScriptedServer(token =>
        {
            stop.Cancel();
            return ScriptedServer.NeverAsync(token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(server, HttpMethod.Get, stop.Token));

        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("https://s3.example.com/media/videos/a", "<Error><Code>NoSuchBucket</Code></Error>", true)]
    [InlineData("https://s3.example.com/media/videos/a", "<Error><Code>NoSuchKey</Code></Error>", false)]
    [InlineData("https://s3.example.com/media/videos/a", "", false)]
    [InlineData("https://s3.example.com/media/", "", true)]
    [InlineData("https://media.s3.example.com/", "", true)]
    public async Task A_missing_bucket_is_not_a_missing_object(string address, string body, bool isBucket)
    {
        var server = new ScriptedServer(ScriptedServer.Status(HttpStatusCode.NotFound, body));

        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => SendAsync(server, HttpMethod.Head, Cancelled, new(address)));

        Assert.Equal(isBucket, failure is DirectoryNotFoundException);
        Assert.Equal(!isBucket, failure is HttpRequestException { StatusCode: HttpStatusCode.NotFound });
    }

    [Fact]
    public async Task Of_what_a_server_says_only_the_code_is_repeated()
    {
        var server = new ScriptedServer(ScriptedServer.Status(
            HttpStatusCode.Forbidden,
            "<Error><Code>Evil\nline</Code><Message>secret</Message></Error>" + new string('x', 100_000)));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(server, HttpMethod.Get));

        Assert.Equal("The object store answered 403 Forbidden.", failure.Message);
    }

    private static Task<HttpResponseMessage> SendAsync(ScriptedServer server, HttpMethod method) =>
        SendAsync(server, method, Cancelled);

    private static async Task<HttpResponseMessage> SendAsync(
        ScriptedServer server, HttpMethod method, CancellationToken stop, Uri? address = null)
    {
        var options = new S3Options { Bucket = "media", RequestTimeout = TimeSpan.FromSeconds(1) };
        using var client = new HttpMessageInvoker(
            new S3ResponseHandler(options, TimeProvider.System) { InnerHandler = server });
        using var request = new HttpRequestMessage(method, address ?? Object);
        return await client.SendAsync(request, stop);
    }
}
