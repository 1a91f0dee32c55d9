using Minio;

namespace Ascension.Storage.Objects.S3;

/// <summary>The connections to the server, shared by everything that talks to it.</summary>
internal sealed class S3Connection : IDisposable
{
    private readonly IMinioClient _client;

    /// <summary>Connects nothing yet.</summary>
    public S3Connection(S3Options options, TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = options.RequestTimeout,
            // Addresses of a server behind a name may change.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        Http = new(new S3ResponseHandler(options, time) { InnerHandler = sockets });
        _client = new MinioClient()
            .WithEndpoint(options.Endpoint)
            .WithSSL(options.Endpoint!.Scheme == Uri.UriSchemeHttps)
            .WithCredentials(options.AccessKey, options.SecretKey)
            .WithRegion(options.Region)
            .WithHttpClient(Http)
            .Build();
    }

    /// <summary>For signed URLs of our own.</summary>
    public HttpClient Http { get; }

    /// <summary>For requests about the bucket and its objects, signed by the client library.</summary>
    public IMinioClient Client => _client;

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        Http.Dispose();
    }
}
