using System.Net;
using System.Net.Http.Headers;
using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Integration.Storage.Objects;

public sealed class DownloadEndpointTests : IAsyncLifetime
{
    private static readonly byte[] Video = [.. Enumerable.Range(0, 100_000).Select(index => (byte)(index * 31))];

    private ObjectHost _host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await ObjectHost.StartAsync();
        await _host.UploadAsync(Video);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_object_comes_whole_with_its_type_and_safe_headers()
    {
        var answer = await _host.Client.GetAsync(_host.SignDownload(), Cancelled);

        Assert.Equal(Video, await answer.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(ObjectHost.Mp4, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(
            new CacheControlHeaderValue { Private = true, MaxAge = TimeSpan.FromMinutes(15) },
            answer.Headers.CacheControl);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
    }

    [Fact]
    public async Task A_range_comes_alone()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, _host.SignDownload());
        request.Headers.Range = new(10, 19);

        var answer = await _host.Client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Video[10..20], await answer.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(new ContentRangeHeaderValue(10, 19, Video.Length), answer.Content.Headers.ContentRange);
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, _host.SignDownload());
        request.Headers.Range = new(Video.Length, null);

        var answer = await _host.Client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
    }

    [Fact]
    public async Task HEAD_tells_length_and_type_only()
    {
        var answer = await _host.Client.SendAsync(new(HttpMethod.Head, _host.SignDownload()), Cancelled);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Video.Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancelled));
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        var first = await _host.Client.GetAsync(_host.SignDownload(), Cancelled);
        var request = new HttpRequestMessage(HttpMethod.Get, _host.SignDownload());
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var answer = await _host.Client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task A_URL_ends_at_its_time()
    {
        var url = _host.SignDownload();
        _host.Time.Advance(TimeSpan.FromMinutes(15));

        var answer = await _host.Client.GetAsync(url, Cancelled);

        await ProblemAssert.IsAsync(HttpStatusCode.Forbidden, ErrorCodes.UploadUrlExpired, answer);
    }

    [Fact]
    public async Task A_missing_object_is_not_found()
    {
        var answer = await _host.Client.GetAsync(_host.SignDownload("videos/none"), Cancelled);

        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ErrorCodes.NotFound, answer);
    }

    [Fact]
    public async Task A_download_under_way_survives_the_deletion_of_its_object()
    {
        await _host.UploadAsync(new byte[20_000_000], "videos/long");
        using var answer = await _host.Client.GetAsync(
            _host.SignDownload("videos/long"), HttpCompletionOption.ResponseHeadersRead, Cancelled);

        await _host.Store.DeleteAsync("videos/long", Cancelled);

        Assert.Equal(20_000_000, (await answer.Content.ReadAsByteArrayAsync(Cancelled)).Length);
        Assert.Null(await _host.Store.StatAsync("videos/long", Cancelled));
    }

    [Fact]
    public async Task Places_are_given_back_after_each_download()
    {
        await using var narrow = await ObjectHost.StartAsync(options => options with { MaxConcurrentDownloads = 1 });
        await narrow.UploadAsync([1, 2, 3]);

        for (var round = 0; round < 5; round++)
        {
            var answer = await narrow.Client.GetAsync(narrow.SignDownload(), Cancelled);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
