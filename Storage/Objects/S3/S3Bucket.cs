using System.Net;
using Microsoft.Extensions.Logging;
using Minio.DataModel.Args;

namespace Ascension.Storage.Objects.S3;

/// <summary>Makes the bucket ready.</summary>
internal sealed class S3Bucket(S3Options options, S3Connection connection, ILogger<S3Bucket> logger)
{
    /// <summary>Creates the bucket where that is allowed.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none, and creating it is not allowed.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(cancellationToken);
        }
        catch (DirectoryNotFoundException) when (options.CreateBucket)
        {
            await CreateAsync(cancellationToken);
        }
    }

    private Task<bool> AskAsync(CancellationToken cancellationToken) => connection.Client.BucketExistsAsync(
        new BucketExistsArgs().WithBucket(options.Bucket), cancellationToken);

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.Client.MakeBucketAsync(
                new MakeBucketArgs().WithBucket(options.Bucket).WithLocation(options.Region), cancellationToken);
            logger.LogInformation("Created the bucket {Bucket}.", options.Bucket);
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode == HttpStatusCode.Conflict)
        {
            // Another process was faster, or the name is somebody else's: asking tells which.
            await AskAsync(cancellationToken);
        }
    }
}
