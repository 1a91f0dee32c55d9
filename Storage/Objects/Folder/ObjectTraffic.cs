using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Bounds the traffic of signed URLs: per address a minute, and in all at the same time.</summary>
internal sealed class ObjectTraffic(FolderObjectStoreOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _uploads = Limit(
        options.RequestsPerMinute, options.MaxConcurrentUploads);

    private readonly PartitionedRateLimiter<HttpContext> _downloads = Limit(
        options.RequestsPerMinute, options.MaxConcurrentDownloads);

    /// <summary>A place for an upload, to be disposed when it ends.</summary>
    public RateLimitLease EnterUpload(HttpContext context) => _uploads.AttemptAcquire(context);

    /// <summary>A place for a download, to be disposed when it ends.</summary>
    public RateLimitLease EnterDownload(HttpContext context) => _downloads.AttemptAcquire(context);

    /// <summary>What somebody is told who got no place.</summary>
    public static IResult Refuse(HttpContext context, RateLimitLease lease) =>
        ObjectProblems.RefuseForNow(
            context,
            StatusCodes.Status429TooManyRequests,
            ObjectErrorCodes.RateLimited,
            "Too many transfers at once; try again a little later.",
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(5));

    /// <inheritdoc/>
    public void Dispose()
    {
        _uploads.Dispose();
        _downloads.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Limit(int perMinute, int atOnce) =>
        PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "local",
                _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })),
            PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter(
                "all", _ => new() { PermitLimit = atOnce })));
}
