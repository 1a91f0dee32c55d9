using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Persistence;
using Ascension.Grains.Vision;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Holds;

/// <remarks>Waiting is a task of the activation; the watchdog begins it again where a silo died.</remarks>
internal sealed class DetectionGrain(
    [PersistentState("hold-detection", GrainStateStore.Name)] IPersistentState<DetectionGrainState> detection,
    IIdSource ids,
    IOptions<VisionQueueOptions> queue,
    TimeProvider time,
    ILogger<DetectionGrain> logger) : Grain, IDetectionGrain, IRemindable, IDisposable
{
    private const string Watchdog = "watchdog";
    private const int MostLeases = 3;
    private static readonly TimeSpan WatchdogPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(2);

    private static readonly AnalysisError GivenUp =
        new(ErrorCodes.AnalysisFailed, "The photo could not be searched. Try again later.", Retryable: true);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _final = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<DetectionOutcome> _ended = NewEnd();
    private Task _running = Task.CompletedTask;
    private long? _lastReport;
    private long _epoch;
    private int _leases;

    private DetectionId Id => new(this.GetPrimaryKey());

    private bool NeedsWork => detection.State is { Exists: true, Announced: false };

    private bool WorkerIsAlive =>
        _lastReport is { } report && time.GetElapsedTime(report) < queue.Value.LeaseTime;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        EnsureRunning();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _running;
    }

    public void Dispose() => _stop.Dispose();

    public async Task<DetectionStatus> StartAsync(StartDetection command)
    {
        if (detection.State.CreatedAt is null)
        {
            // First the reminder: whatever is accepted after it cannot be forgotten.
            await this.RegisterOrUpdateReminder(Watchdog, WatchdogPeriod, WatchdogPeriod);
            await detection.PersistAsync(new DetectionGrainState
            {
                CreatedAt = time.GetUtcNow(),
                Owner = command.Owner.Value,
                RouteId = command.Route.Value,
                ObjectKey = command.ObjectKey,
                Tier = command.Tier,
                State = DetectionState.Processing,
                Job = ids.NewId(),
            });
            EnsureRunning();
        }

        return await GetStatusAsync(command.Owner);
    }

    public Task<DetectionStatus> GetStatusAsync(UserId caller)
    {
        EnsureOwner(caller);
        return Task.FromResult(detection.State.ToStatus(Id));
    }

    public async Task<DetectionStatus> WaitAsync(UserId caller, TimeSpan atMost)
    {
        EnsureOwner(caller);
        if (detection.State.State is DetectionState.Processing)
        {
            using var stop = new CancellationTokenSource();
            await Task.WhenAny(_final.Task, Task.Delay(atMost, time, stop.Token));
            await stop.CancelAsync();
        }

        return await GetStatusAsync(caller);
    }

    public Task<bool> ReportProgressAsync(VisionProgress progress)
    {
        if (!IsCurrent(progress.Job, progress.Epoch))
        {
            return Task.FromResult(false);
        }

        _lastReport = time.GetTimestamp();
        if (progress.Epoch > _epoch)
        {
            // Kept by the activation alone: after a crash, counting begins anew.
            (_epoch, _leases) = (progress.Epoch, _leases + 1);
        }

        return Task.FromResult(true);
    }

    public Task ReportOutcomeAsync(DetectionOutcome outcome)
    {
        if (IsCurrent(outcome.Job, outcome.Epoch))
        {
            _ended.TrySetResult(outcome);
        }

        return Task.CompletedTask;
    }

    public async Task DeleteAsync(UserId owner)
    {
        if (detection.State.CreatedAt is null || detection.State.Owner != owner.Value)
        {
            return;
        }

        await _stop.CancelAsync();
        await _running;
        await detection.PersistAsync(new DetectionGrainState
        {
            CreatedAt = detection.State.CreatedAt,
            Owner = owner.Value,
            State = DetectionState.Deleted,
            Announced = true,
        });
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (NeedsWork)
        {
            EnsureRunning();
        }
        else if (await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private static TaskCompletionSource<DetectionOutcome> NewEnd() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsCurrent(VisionJobId job, long epoch) =>
        detection.State is { State: DetectionState.Processing } state
        && state.Job == job.Value
        && epoch >= _epoch;

    private void EnsureOwner(UserId caller)
    {
        if (!detection.State.Exists || detection.State.Owner != caller.Value)
        {
            throw AscensionException.NotFound("detection");
        }
    }

    private void EnsureRunning()
    {
        if (NeedsWork && _running.IsCompleted)
        {
            _running = RunAsync(_stop.Token);
        }
    }

    /// <summary>Gets through the queue, keeps the end, tells it. What fails for want of a store is redone.</summary>
    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (NeedsWork && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                await AdvanceAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Detection {Detection} cannot be kept; trying again.", Id);
                await Task.Delay(PauseAfterFault, time, cancellationToken)
                    .ConfigureAwait(
                        ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        if (detection.State.State is not DetectionState.Processing)
        {
            await TellAsync();
            return;
        }

        if (!WorkerIsAlive)
        {
            await GrainFactory.VisionQueue(queue.Value.TargetPool).EnqueueAsync(detection.State.ToJob(Id));
        }

        if (await EndedAsync(cancellationToken) is { } outcome)
        {
            await TakeAsync(outcome);
        }
        else if (_leases > MostLeases)
        {
            await detection.PersistAsync(detection.State.Fail(GivenUp, time.GetUtcNow()));
        }
    }

    private async Task<DetectionOutcome?> EndedAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_ended.Task, Task.Delay(queue.Value.RenewEvery, time, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return _ended.Task.IsCompletedSuccessfully ? await _ended.Task : null;
    }

    private async Task TakeAsync(DetectionOutcome outcome)
    {
        var (state, now) = (detection.State, time.GetUtcNow());
        var next = outcome switch
        {
            { Findings: { } findings } => state.Complete(findings, now),
            { Error: { Retryable: true } } when _leases < MostLeases => state with { Job = ids.NewId() },
            _ => state.Fail(outcome.Error ?? GivenUp, now),
        };
        await detection.PersistAsync(next);
        (_ended, _lastReport) = (NewEnd(), null);
    }

    private async Task TellAsync()
    {
        _final.TrySetResult();
        var state = detection.State;
        await GrainFactory.User(new UserId(state.Owner)).AppendEventAsync(
            $"holds:{Id}",
            new HoldsDetected(
                Id, new RouteId(state.RouteId), state.Findings?.HoldCount, state.Findings?.ReviewAdvised));
        await detection.PersistAsync(detection.State with { Announced = true });
    }
}
