using System.Data.Common;

namespace Ascension.Api.Security.Keys;

/// <summary>Refreshes the key ring once a minute; a missing or broken key stops the start.</summary>
internal sealed class SigningKeyRotation(SigningKeyRing ring, TimeProvider time, ILogger<SigningKeyRotation> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        ring.Refresh();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            RefreshKeepingOldKeys();
        }
    }

    private void RefreshKeepingOldKeys()
    {
        try
        {
            ring.Refresh();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or InvalidOperationException or DbException)
        {
            logger.LogError(exception, "The signing keys could not be refreshed; the known ones stay in use");
        }
    }
}
