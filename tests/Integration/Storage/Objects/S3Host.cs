using System.Net.Http.Headers;
using System.Xml.Linq;
using Ascension.Servers;
using Ascension.Storage.Objects;
using Ascension.Storage.Objects.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ascension.Integration.Storage.Objects;

/// <summary>The S3 store as a service registers it, over a bucket of its own.</summary>
internal sealed class S3Host : IAsyncDisposable
{
    public const string Key = "videos/0198c2de/source";
    public const string Mp4 = "video/mp4";

    private readonly IHost _host;

    private S3Host(S3Server server, Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ascension:S3:Endpoint"] = server.Endpoint.ToString(),
            ["Ascension:S3:Bucket"] = server.NewBucketName(),
            ["Ascension:S3:AccessKey"] = server.AccessKey,
            ["Ascension:S3:SecretKey"] = server.SecretKey,
            ["Ascension:S3:CreateBucket"] = "true",
            ["Ascension:S3:ScratchFolder"] = Scratch.Path,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddS3Storage(builder.Configuration);
        _host = builder.Build();
    }

    public TempFolder Scratch { get; } = new();

    public HttpClient Client { get; } = new();

    public S3Options Options => _host.Services.GetRequiredService<S3Options>();

    public IObjectStore Store => _host.Services.GetRequiredService<IObjectStore>();

    public static async Task<S3Host> StartAsync(
        S3Server server,
        Dictionary<string, string?>? settings = null,
        bool serverFirst = true,
        bool bucketFirst = true)
    {
        if (serverFirst)
        {
            await server.EnsureStartedAsync();
        }

        var host = new S3Host(server, settings ?? []);
        if (bucketFirst)
        {
            await host._host.Services.GetRequiredService<S3Bucket>().EnsureAsync(TestContext.Current.CancellationToken);
        }

        return host;
    }

    /// <summary>Starts what runs beside the store.</summary>
    public Task StartServicesAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public SignedRequest SignUpload(long length, string key = Key, string type = Mp4) =>
        Store.SignUpload(new(key, type, length, TimeProvider.System.GetUtcNow().AddMinutes(15)), Options.Endpoint!);

    public Uri SignDownload(string key = Key) =>
        Store.SignDownload(key, TimeProvider.System.GetUtcNow().AddMinutes(15), Options.Endpoint!).Url;

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri url, byte[]? content = null, string? type = Mp4, bool onlyIfNew = true)
    {
        using var request = new HttpRequestMessage(method, url);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }

        if (onlyIfNew && content is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task UploadAsync(byte[] content, string key = Key)
    {
        using var answer = await SendAsync(HttpMethod.Put, SignUpload(content.Length, key).Url, content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The keys in the bucket.</summary>
    public async Task<string[]> ListAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var signer = new SigV4QuerySigner(Options.AccessKey, Options.SecretKey, Options.Region, TimeProvider.System);
        var url = signer.Sign(
            HttpMethod.Get, new(Options.Endpoint!, Options.Bucket), [new("list-type", "2")], [], now.AddMinutes(1));
        var list = XDocument.Parse(await Client.GetStringAsync(url, TestContext.Current.CancellationToken));
        return [.. list.Descendants().Where(element => element.Name.LocalName == "Key").Select(key => key.Value)];
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        Client.Dispose();
        Scratch.Dispose();
    }
}
