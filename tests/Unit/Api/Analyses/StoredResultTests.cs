using System.IO.Compression;
using System.Net;
using System.Text;
using Ascension.Api.Analyses.Results;
using Ascension.Api.Observability;
using Ascension.Storage.Results;
using Ascension.Unit.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Unit.Api.Analyses;

public sealed class StoredResultTests : IAsyncLifetime
{
    private static readonly byte[] Json = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 5_000)}}"}""");
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xD9];

    private readonly StoredOutput _text = OutputEncoding.Encode(Json, "application/json");
    private LoopbackHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await LoopbackHost.StartAsync(
        services => services.AddMetrics().AddSingleton<ApiMetrics>(),
        app =>
        {
            app.MapGet("/text", () => new StoredResult(_text));
            app.MapGet("/picture", () => new StoredResult(OutputEncoding.Encode(Picture, "image/jpeg")));
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("*", "br")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Text_travels_in_the_best_form_the_client_reads(string? accepted, string? expected)
    {
        var answer = await GetAsync("/text", accepted);

        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Equal(Json, await DecodeAsync(answer));
    }

    [Fact]
    public async Task Brotli_is_served_as_it_is_stored()
    {
        var answer = await GetAsync("/text", "br");

        Assert.Equal(_text.Content.ToArray(), await BytesAsync(answer));
        Assert.Equal(_text.Content.Length, answer.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_known_form_is_answered_with_304(string? accepted)
    {
        var tag = (await GetAsync("/text", accepted)).Headers.ETag!.ToString();

        var answer = await GetAsync("/text", accepted, tag);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await BytesAsync(answer));
        Assert.Equal(tag, answer.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Each_form_has_a_tag_of_its_own()
    {
        string?[] forms = ["br", "gzip", null];
        HashSet<string> tags = [];
        foreach (var form in forms)
        {
            tags.Add((await GetAsync("/text", form)).Headers.ETag!.ToString());
        }

        Assert.Equal(forms.Length, tags.Count);
    }

    [Theory]
    [InlineData("\"another\"", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("not a tag", HttpStatusCode.OK)]
    public async Task Another_tag_gets_the_whole_answer(string tag, HttpStatusCode expected) =>
        Assert.Equal(expected, (await GetAsync("/text", "br", tag)).StatusCode);

    [Fact]
    public async Task One_of_several_known_tags_is_enough() => Assert.Equal(
        HttpStatusCode.NotModified, (await GetAsync("/text", "br", $"\"another\", W/{_text.ETag}")).StatusCode);

    [Fact]
    public async Task A_picture_is_not_compressed()
    {
        var answer = await GetAsync("/picture", "br");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Picture, await BytesAsync(answer));
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static async Task<byte[]> DecodeAsync(HttpResponseMessage answer)
    {
        using MemoryStream body = new(await BytesAsync(answer));
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using MemoryStream decoded = new();
        await plain.CopyToAsync(decoded, TestContext.Current.CancellationToken);
        return decoded.ToArray();
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? accepted, string? known = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
