using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Vision;

/// <summary>
/// Keeps a lease while its job runs and tells the analysis or detection how far the job is. Cancels the job when the
/// lease was given to another silo or its customer no longer wants it.
/// </summary>
internal sealed class LeaseKeeper : IProgress<double>, IAsyncDisposable
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(250);

    private readonly VisionLease _lease;
    private readonly IGrainFactory _grains;
    private readonly VisionQueueOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopJob;
    private readonly CancellationTokenSource _stopKeeping = new();
    private readonly Task _keeping;
    private volatile VisionProgress _progress;

    public LeaseKeeper(
        VisionLease lease,
        IGrainFactory grains,
        VisionQueueOptions options,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        _lease = lease;
        _grains = grains;
        _options = options;
        _time = time;
        _logger = logger;
        _progress = new VisionProgress(lease.Job.Id, lease.Epoch, AnalysisStage.Downloading, 0);
        _stopJob = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _keeping = KeepAsync();
    }

    /// <summary>Cancelled when the job must stop.</summary>
    public CancellationToken Token => _stopJob.Token;

    public void Advance(AnalysisStage stage, double fraction) =>
        _progress = _progress with { Stage = stage, Fraction = fraction };

    public void Report(double value) => _progress = _progress with { Fraction = Math.Clamp(value, 0, 1) };

    public async ValueTask DisposeAsync()
    {
        await _stopKeeping.CancelAsync();
        await _keeping;
        _stopKeeping.Dispose();
        _stopJob.Dispose();
    }

    private async Task KeepAsync()
    {
        VisionProgress? reported = null;
        var renewed = _time.GetTimestamp();
        while (!_stopKeeping.IsCancellationRequested)
        {
            var progress = _progress;
            var renewalDue = _time.GetElapsedTime(renewed) >= _options.RenewEvery / 2;
            if ((progress != reported || renewalDue) && !await TryKeepAsync(progress, renewalDue))
            {
                await _stopJob.CancelAsync();
                return;
            }

            reported = progress;
            renewed = renewalDue ? _time.GetTimestamp() : renewed;
            await Task.Delay(ReportEvery, _time, _stopKeeping.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>False when the job must stop. A failed call is no reason: the lease outlives it.</summary>
    private async Task<bool> TryKeepAsync(VisionProgress progress, bool renew)
    {
        try
        {
            return await TellAsync(progress)
                && (!renew || await _grains.VisionQueue(_lease.Pool).RenewAsync(_lease));
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "Progress of job {Job} could not be reported.", _lease.Job.Id);
            return true;
        }
    }

    private Task<bool> TellAsync(VisionProgress progress) => _lease.Job.Detection is { } detection
        ? _grains.Detection(detection).ReportProgressAsync(progress)
        : _grains.Analysis(_lease.Job.Analysis).ReportVisionProgressAsync(progress);
}
