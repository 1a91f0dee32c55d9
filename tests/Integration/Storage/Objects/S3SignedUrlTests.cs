using System.Net;
using System.Web;
using Ascension.Integration.Hosting;
using Ascension.Servers;
using Ascension.Storage.Objects.S3;

namespace Ascension.Integration.Storage.Objects;

/// <summary>What somebody with a signed URL can do: that, and nothing else.</summary>
public sealed class S3SignedUrlTests(S3Server server) : IAsyncLifetime
{
    private static readonly byte[] Video = [.. Enumerable.Range(0, 3000).Select(index => (byte)(index * 31))];

    private S3Host _host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await S3Host.StartAsync(server);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void The_client_is_told_the_headers_it_must_send_and_no_secret()
    {
        var signed = _host.SignUpload(Video.Length);

        Assert.Equal("PUT", signed.Method);
        Assert.Equal(
            new Dictionary<string, string> { ["Content-Type"] = S3Host.Mp4, ["If-None-Match"] = "*" }, signed.Headers);
        Assert.DoesNotContain(server.SecretKey, signed.Url.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_URL_ends_at_its_time()
    {
        var ago = new ShiftedTime();
        ago.Advance(TimeSpan.FromMinutes(-10));
        var early = new S3UrlSigner(_host.Options, ago);
        var endsNow = ago.GetUtcNow().AddMinutes(10).AddSeconds(-1);
        var upload = early.SignUpload(new(S3Host.Key, S3Host.Mp4, Video.Length, endsNow), server.Endpoint).Url;
        var download = early.SignDownload(S3Host.Key, endsNow, server.Endpoint).Url;

        await RefusesUploadAsync(await _host.SendAsync(HttpMethod.Put, upload, Video));
        await _host.UploadAsync(Video);
        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, download));
        var longer = Replace(upload, "X-Amz-Expires", "604800");
        await RefusesAsync(await _host.SendAsync(HttpMethod.Put, longer, Video));
    }

    [Fact]
    public async Task An_upload_takes_its_type_only() => await RefusesUploadAsync(
        await _host.SendAsync(HttpMethod.Put, _host.SignUpload(Video.Length).Url, Video, "text/html"));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task An_upload_takes_its_length_only(int difference) => await RefusesUploadAsync(
        await _host.SendAsync(HttpMethod.Put, _host.SignUpload(Video.Length + difference).Url, Video));

    [Fact]
    public async Task An_upload_without_a_length_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, _host.SignUpload(Video.Length).Url);
        request.Content = new ByteArrayContent(Video);
        request.Content.Headers.ContentType = new(S3Host.Mp4);
        request.Headers.IfNoneMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        request.Headers.TransferEncodingChunked = true;

        await RefusesUploadAsync(await _host.Client.SendAsync(request, Cancelled));
    }

    [Fact]
    public async Task An_upload_cannot_leave_its_condition_out()
    {
        await _host.UploadAsync(Video);
        var again = _host.SignUpload(7).Url;

        await RefusesAsync(await _host.SendAsync(HttpMethod.Put, again, new byte[7], onlyIfNew: false));
        using var second = await _host.SendAsync(HttpMethod.Put, again, new byte[7]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal(Video.Length, (await _host.Store.StatAsync(S3Host.Key, Cancelled))?.Length);
    }

    [Fact]
    public async Task A_URL_is_for_its_method_only()
    {
        var upload = _host.SignUpload(Video.Length).Url;
        await _host.UploadAsync(Video);

        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, upload));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Delete, upload));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Put, _host.SignDownload(), Video));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Delete, _host.SignDownload()));

        Assert.NotNull(await _host.Store.StatAsync(S3Host.Key, Cancelled));
    }

    [Fact]
    public async Task A_URL_cannot_be_used_for_another_object()
    {
        await _host.UploadAsync(Video, "videos/other");
        var upload = WithPath(_host.SignUpload(Video.Length).Url, "videos/free");
        var download = WithPath(_host.SignDownload(), "videos/other");

        await RefusesAsync(await _host.SendAsync(HttpMethod.Put, upload, Video));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, download));
        await RefusesAsync(await _host.SendAsync(
            HttpMethod.Get, WithPath(_host.SignDownload(), "videos/0198c2de/source/../../other")));

        Assert.Equal(["videos/other"], await _host.ListAsync());
    }

    [Fact]
    public async Task A_URL_lists_nothing()
    {
        await _host.UploadAsync(Video);
        var bucket = WithPath(_host.SignDownload(), "");

        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, bucket));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, new(bucket + "&list-type=2")));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, new(_host.SignDownload() + "&acl")));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, new(server.Endpoint, "/")));
    }

    [Fact]
    public async Task A_changed_signature_is_refused()
    {
        await _host.UploadAsync(Video);
        var url = _host.SignDownload();
        var signature = HttpUtility.ParseQueryString(url.Query)["X-Amz-Signature"]!;
        var changed = (signature[0] == '0' ? '1' : '0') + signature[1..];

        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, Replace(url, "X-Amz-Signature", changed)));
        await RefusesAsync(await _host.SendAsync(HttpMethod.Get, Replace(url, "X-Amz-Signature", "")));
        await RefusesAsync(await _host.SendAsync(
            HttpMethod.Get, new(url.GetLeftPart(UriPartial.Path))));
    }

    [Fact]
    public async Task Clients_may_be_sent_to_another_address_than_the_service_uses()
    {
        var inside = new UriBuilder(server.Endpoint) { Host = "localhost" }.Uri;
        await using var host = await S3Host.StartAsync(
            server, new() { ["Ascension:S3:PublicEndpoint"] = inside.ToString() });
        await host.UploadAsync(Video);

        var url = host.SignDownload();

        Assert.Equal("localhost", url.Host);
        using var answer = await host.SendAsync(HttpMethod.Get, url);
        Assert.Equal(Video, await answer.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.True(answer.Headers.CacheControl?.Private);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_upload_with_the_headers_it_is_told()
    {
        var signed = _host.SignUpload(Video.Length);
        using var question = new HttpRequestMessage(HttpMethod.Options, signed.Url);
        question.Headers.Add("Origin", "https://climb.example");
        question.Headers.Add("Access-Control-Request-Method", "PUT");
        question.Headers.Add("Access-Control-Request-Headers", "content-type,if-none-match");

        using var answer = await _host.Client.SendAsync(question, Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("https://climb.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var allowed = answer.Headers.GetValues("Access-Control-Allow-Headers").Single();
        Assert.All(
            signed.Headers.Keys, name => Assert.Contains(name, allowed, StringComparison.OrdinalIgnoreCase));
    }

    private async Task RefusesUploadAsync(HttpResponseMessage answer)
    {
        await RefusesAsync(answer);
        Assert.Empty(await _host.ListAsync());
    }

    private static async Task RefusesAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(
                answer.StatusCode == HttpStatusCode.Forbidden,
                $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancelled)}");
        }
    }

    private Uri WithPath(Uri url, string key) => new(
        $"{url.GetLeftPart(UriPartial.Authority)}/{_host.Options.Bucket}/{key}{url.Query}",
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static Uri Replace(Uri url, string parameter, string value)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        query[parameter] = value;
        return new UriBuilder(url) { Query = query.ToString() }.Uri;
    }
}
