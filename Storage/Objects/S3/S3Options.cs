namespace Ascension.Storage.Objects.S3;

/// <summary>The S3 server that keeps media, and how patient the service is with it.</summary>
public sealed class S3Options
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:S3";

    /// <summary>Address of the server as the service reaches it: scheme, host and port, no path.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Address of the server as clients reach it, for signed URLs; <see cref="Endpoint"/> when null. What stands in
    /// between must pass the <c>Host</c> header on: it is signed.
    /// </summary>
    public Uri? PublicEndpoint { get; set; }

    /// <summary>Region of the bucket; part of every signature.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The bucket, of this service alone.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>Name of the key that the service signs with.</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>The key itself; never logged.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>
    /// Allows <c>http</c> to other machines, where anybody on the way can read videos and use signed URLs: for
    /// networks that protect the traffic themselves.
    /// </summary>
    public bool AllowHttp { get; set; }

    /// <summary>Creates the bucket when there is none: for development. In production whoever runs it does.</summary>
    public bool CreateBucket { get; set; }

    /// <summary>Folder for the copies of objects under analysis; the system's temporary folder when null.</summary>
    public string? ScratchFolder { get; set; }

    /// <summary>Longest object that is fetched, in bytes: 500 MiB, as long as a video may be.</summary>
    public long MaxObjectBytes { get; set; } = 500L * 1024 * 1024;

    /// <summary>Tries of a request that may be repeated, 1 to 10.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>How long one try may take until the answer begins, 0.1 s to 1 min.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the bytes of an object may stop coming, 0.1 s to 5 min.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long fetching an object may take in all, 1 s to 1 h.</summary>
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromMinutes(10);
}
