using System.Net;
using System.Net.Http.Headers;
using Ascension.Storage.Embedded;
using Ascension.Storage.Objects;
using Ascension.Storage.Objects.Folder;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Integration.Storage.Objects;

/// <summary>The folder store behind a real server on a loopback port, with a clock that only tests move.</summary>
internal sealed class ObjectHost : IAsyncDisposable
{
    public const string Key = "videos/0198c2de/source";
    public const string Mp4 = "video/mp4";

    private readonly TempFolder _folder = new();
    private readonly WebApplication _application;

    private ObjectHost(Func<FolderObjectStoreOptions, FolderObjectStoreOptions> configure)
    {
        var data = EmbeddedDataFolder.Prepare(_folder.Path);
        MediaFolder = data.MediaFolder;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // As in the service: far below a video, so that only the endpoint itself can lift it.
            kestrel.Limits.MaxRequestBodySize = 1000;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddEmbeddedStorage(data, configure(new() { Root = data.MediaFolder }));
        _application = builder.Build();
        _application.MapFolderObjectStore();
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public HttpClient Client { get; } = new();

    public string MediaFolder { get; }

    public IObjectStore Store => _application.Services.GetRequiredService<IObjectStore>();

    public Uri Address => new(
        _application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<ObjectHost> StartAsync(
        Func<FolderObjectStoreOptions, FolderObjectStoreOptions>? configure = null)
    {
        var host = new ObjectHost(configure ?? (options => options));
        await host._application.StartAsync();
        return host;
    }

    public Uri SignUpload(long length, string key = Key, string type = Mp4) =>
        Store.SignUpload(new(key, type, length, Time.GetUtcNow().AddMinutes(15)), Address).Url;

    public Uri SignDownload(string key = Key) =>
        Store.SignDownload(key, Time.GetUtcNow().AddMinutes(15), Address).Url;

    public Task<HttpResponseMessage> PutAsync(Uri url, HttpContent content, string? type = Mp4)
    {
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return Client.PutAsync(url, content, TestContext.Current.CancellationToken);
    }

    public async Task UploadAsync(byte[] content, string key = Key)
    {
        var answer = await PutAsync(SignUpload(content.Length, key), new ByteArrayContent(content));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>All files of the store, whether objects or rubbish.</summary>
    public string[] Files() => Directory.GetFiles(MediaFolder, "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        _folder.Dispose();
    }
}
