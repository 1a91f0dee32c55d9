using System.Net;
using System.Net.Sockets;
using System.Text;
using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Integration.Storage.Objects;

public sealed class UploadEndpointTests : IAsyncLifetime
{
    // Longer than the server's general limit of the test host.
    private static readonly byte[] Video = [.. Enumerable.Range(0, 300_000).Select(index => (byte)(index * 31))];

    private ObjectHost _host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await ObjectHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_was_signed_is_taken()
    {
        var answer = await _host.PutAsync(_host.SignUpload(Video.Length), new ByteArrayContent(Video));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var facts = await _host.Store.StatAsync(ObjectHost.Key, Cancelled);
        Assert.Equal((Video.Length, ObjectHost.Mp4), (facts?.Length, facts?.ContentType));
        using var local = await _host.Store.FetchAsync(ObjectHost.Key, Cancelled);
        Assert.Equal(Video, await File.ReadAllBytesAsync(local.Path, Cancelled));
    }

    [Fact]
    public async Task A_body_without_declared_length_is_counted_while_reading()
    {
        using var exact = new StreamContent(new MemoryStream(Video));
        _host.Client.DefaultRequestHeaders.TransferEncodingChunked = true;

        var answer = await _host.PutAsync(_host.SignUpload(Video.Length), exact);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_signed_length_is_refused_and_leaves_nothing()
    {
        _host.Client.DefaultRequestHeaders.TransferEncodingChunked = true;

        var answer = await _host.PutAsync(_host.SignUpload(Video.Length - 1), new ByteArrayContent(Video));

        await ProblemAssert.IsAsync(HttpStatusCode.RequestEntityTooLarge, ErrorCodes.UploadTooLarge, answer);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public async Task A_body_below_the_signed_length_is_refused_and_leaves_nothing()
    {
        _host.Client.DefaultRequestHeaders.TransferEncodingChunked = true;

        var answer = await _host.PutAsync(_host.SignUpload(Video.Length + 1), new ByteArrayContent(Video));

        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ErrorCodes.UploadMismatch, answer);
        Assert.Empty(_host.Files());
    }

    [Theory]
    [InlineData(9, HttpStatusCode.BadRequest, ErrorCodes.UploadMismatch)]
    [InlineData(11, HttpStatusCode.RequestEntityTooLarge, ErrorCodes.UploadTooLarge)]
    public async Task A_declared_length_other_than_the_signed_is_refused(int length, HttpStatusCode status, string code)
    {
        var answer = await _host.PutAsync(_host.SignUpload(10), new ByteArrayContent(new byte[length]));

        await ProblemAssert.IsAsync(status, code, answer);
        Assert.Empty(_host.Files());
    }

    [Theory]
    [InlineData("video/webm")]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task Another_media_type_is_refused(string? type)
    {
        var answer = await _host.PutAsync(_host.SignUpload(10), new ByteArrayContent(new byte[10]), type);

        await ProblemAssert.IsAsync(HttpStatusCode.UnsupportedMediaType, ErrorCodes.UnsupportedMedia, answer);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public async Task A_URL_ends_at_its_time()
    {
        var url = _host.SignUpload(10);
        _host.Time.Advance(TimeSpan.FromMinutes(15));

        var answer = await _host.PutAsync(url, new ByteArrayContent(new byte[10]));

        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlExpired, answer);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public async Task A_URL_works_until_its_time()
    {
        var url = _host.SignUpload(10);
        _host.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));

        var answer = await _host.PutAsync(url, new ByteArrayContent(new byte[10]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_URL_is_for_one_object()
    {
        var other = new UriBuilder(_host.SignUpload(10)) { Path = "/objects/videos/another/source" }.Uri;

        var answer = await _host.PutAsync(other, new ByteArrayContent(new byte[10]));

        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlInvalid, answer);
    }

    [Fact]
    public async Task A_download_URL_does_not_upload_nor_an_upload_URL_download()
    {
        var put = await _host.PutAsync(_host.SignDownload(), new ByteArrayContent(new byte[10]));
        var get = await _host.Client.GetAsync(_host.SignUpload(10), Cancelled);

        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlInvalid, put);
        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlInvalid, get);
    }

    [Fact]
    public async Task A_token_with_any_character_changed_is_refused()
    {
        var url = _host.SignUpload(10).ToString();
        var start = url.IndexOf("token=", StringComparison.Ordinal) + "token=".Length;
        for (var position = start; position < url.Length; position += 17)
        {
            var changed = url[..position] + (url[position] == 'A' ? 'B' : 'A') + url[(position + 1)..];

            var answer = await _host.PutAsync(new(changed), new ByteArrayContent(new byte[10]));

            await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlInvalid, answer);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=abc")]
    [InlineData("?token=%00%ff")]
    [InlineData("?token=a&token=b")]
    public async Task Without_a_token_of_ours_nothing_is_taken(string query)
    {
        var answer = await _host.PutAsync(
            new(_host.Address, "/objects/" + ObjectHost.Key + query), new ByteArrayContent(new byte[10]));

        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlInvalid, answer);
    }

    [Fact]
    public async Task An_accepted_object_does_not_change_under_its_analysis()
    {
        await _host.UploadAsync([1, 2, 3]);

        var again = await _host.PutAsync(_host.SignUpload(3), new ByteArrayContent([9, 9, 9]));

        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ErrorCodes.StateConflict, again);
        Assert.Equal([1, 2, 3], await _host.Store.ReadHeadAsync(ObjectHost.Key, 10, Cancelled));
        Assert.Equal(2, _host.Files().Length);
    }

    [Fact]
    public async Task Of_uploads_at_the_same_time_one_wins_whole()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => _host.PutAsync(
            _host.SignUpload(50_000), new ByteArrayContent([.. Enumerable.Repeat((byte)number, 50_000)]))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        var content = await _host.Store.ReadHeadAsync(ObjectHost.Key, 50_000, Cancelled);
        Assert.Single(content.Distinct());
        Assert.Equal(2, _host.Files().Length);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_nothing()
    {
        using (var socket = await ConnectAsync(_host))
        {
            await SendHeadAsync(socket, _host.SignUpload(100), 100);
            await socket.SendAsync(new byte[60], Cancelled);
            await UntilAsync(() => _host.Files().Length > 0);
        }

        await UntilAsync(() => _host.Files().Length == 0);
        Assert.Null(await _host.Store.StatAsync(ObjectHost.Key, Cancelled));
    }

    [Fact]
    public async Task An_upload_that_never_ends_is_ended()
    {
        using var socket = await ConnectAsync(_host);
        await SendHeadAsync(socket, _host.SignUpload(100), 100);
        await socket.SendAsync(new byte[60], Cancelled);
        await UntilAsync(() => _host.Files().Length > 0);

        _host.Time.Advance(TimeSpan.FromMinutes(31));

        await UntilAsync(() => _host.Files().Length == 0);
        Assert.StartsWith("HTTP/1.1 408", await ReceiveLineAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_places_there_are_an_upload_has_to_wait()
    {
        await using var narrow = await ObjectHost.StartAsync(options => options with { MaxConcurrentUploads = 1 });
        using var slow = await ConnectAsync(narrow);
        await SendHeadAsync(slow, narrow.SignUpload(10), 10);
        await slow.SendAsync(new byte[5], Cancelled);
        await UntilAsync(() => narrow.Files().Length > 0);

        var refused = await narrow.PutAsync(narrow.SignUpload(10, "videos/other"), new ByteArrayContent(new byte[10]));

        await ProblemAssert.IsAsync(HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
        await slow.SendAsync(new byte[5], Cancelled);
        Assert.StartsWith("HTTP/1.1 200", await ReceiveLineAsync(slow), StringComparison.Ordinal);
        await narrow.UploadAsync(new byte[10], "videos/other");
    }

    [Fact]
    public async Task One_address_has_so_many_requests_a_minute()
    {
        await using var narrow = await ObjectHost.StartAsync(options => options with { RequestsPerMinute = 1 });
        await narrow.UploadAsync([1]);

        var refused = await narrow.PutAsync(narrow.SignUpload(1, "videos/other"), new ByteArrayContent(new byte[1]));

        await ProblemAssert.IsAsync(HttpStatusCode.TooManyRequests, ErrorCodes.RateLimited, refused);
    }

    [Theory]
    [InlineData("/objects/../../etc/passwd")]
    [InlineData("/objects/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/objects/..%2f..%2fetc%2fpasswd")]
    [InlineData("/objects//etc/passwd")]
    [InlineData("/objects/videos/0198c2de/source.object/content")]
    [InlineData("/objects/videos%5c..%5csource")]
    [InlineData("/objects/videos/0198c2de/source%00")]
    public async Task No_path_leads_anywhere_else(string path)
    {
        await _host.UploadAsync([1]);
        using var socket = await ConnectAsync(_host);
        var target = path + _host.SignDownload().Query;
        var request = $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        await socket.SendAsync(Encoding.ASCII.GetBytes(request), Cancelled);

        Assert.Matches("^HTTP/1.1 40[034]", await ReceiveLineAsync(socket));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task SendHeadAsync(Socket socket, Uri url, int length)
    {
        var head =
            $"PUT {url.PathAndQuery} HTTP/1.1\r\nHost: localhost\r\n"
            + $"Content-Type: {ObjectHost.Mp4}\r\nContent-Length: {length}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(head), Cancelled);
    }

    private static async Task<string> ReceiveLineAsync(Socket socket)
    {
        using var reader = new StreamReader(new NetworkStream(socket));
        return await reader.ReadLineAsync(Cancelled) ?? "";
    }

    private static async Task<Socket> ConnectAsync(ObjectHost host)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, host.Address.Port, Cancelled);
        return socket;
    }
}
