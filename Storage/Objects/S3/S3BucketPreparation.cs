using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ascension.Storage.Objects.S3;

/// <summary>
/// Makes the bucket ready while the service starts. The start does not wait: what needs no object store works
/// without it, and readiness tells of it.
/// </summary>
internal sealed class S3BucketPreparation(S3Bucket bucket, TimeProvider time, ILogger<S3BucketPreparation> logger)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        while (!await TryPrepareAsync(stoppingToken) && await timer.WaitForNextTickAsync(stoppingToken))
        {
            logger.LogDebug("Trying again to prepare the bucket.");
        }
    }

    private async Task<bool> TryPrepareAsync(CancellationToken stoppingToken)
    {
        try
        {
            await bucket.EnsureAsync(stoppingToken);
            return true;
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or TimeoutException)
        {
            logger.LogWarning("The bucket is not ready: {Reason}", failure.Message);
            return false;
        }
    }
}
