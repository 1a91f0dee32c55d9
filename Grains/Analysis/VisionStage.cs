using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Accounts;
using Ascension.Grains.Vision;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Gets one analysis through the vision queue: keeps its place, listens to its worker, and notices when a worker has
/// fallen silent.
/// </summary>
internal sealed class VisionStage(
    AnalysisId id,
    AnalysisJournal journal,
    AnalysisProgress progress,
    IGrainFactory grains,
    IResultStore results,
    IIdSource ids,
    VisionQueueOptions queueOptions,
    AnalysisRunOptions runOptions,
    TimeProvider time)
{
    private TaskCompletionSource<VisionOutcome> _ended = NewEnd();
    private TaskCompletionSource _doubted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _lastReport;

    private AnalysisRecord Record => journal.Record;

    private IVisionQueueGrain Queue => grains.VisionQueue(queueOptions.TargetPool);

    private bool WorkerIsAlive =>
        _lastReport is { } report && time.GetElapsedTime(report) < queueOptions.LeaseTime;

    /// <summary>Returns when the skeletons are stored.</summary>
    /// <exception cref="AnalysisFaultException">The job failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await AskForSlotAsync();
        while (!await IsStoredAsync(cancellationToken))
        {
            EnsureLeasesLeft();
            await RenewPlaceAsync();

            if (await EndedAsync(cancellationToken) is not { } outcome)
            {
                continue;
            }

            if (outcome.Error is { } error)
            {
                throw new AnalysisFaultException(error);
            }

            return;
        }
    }

    /// <summary>Takes note of a worker's progress; false when that worker must stop.</summary>
    public async Task<bool> ProgressedAsync(VisionProgress report)
    {
        if (!IsCurrent(report.Job, report.Epoch))
        {
            return false;
        }

        _lastReport = time.GetTimestamp();
        if (report.Epoch > Record.VisionEpoch || report.Stage != Record.Stage)
        {
            await journal.TryChangeAsync(record => IsCurrent(report.Job, report.Epoch)
                ? record.TakeUp(report.Epoch, report.Stage, time.GetUtcNow())
                : null);
        }

        await progress.AdvanceAsync(report.Stage, report.Fraction);
        return IsCurrent(report.Job, report.Epoch);
    }

    public void Ended(VisionOutcome outcome)
    {
        if (IsCurrent(outcome.Job, outcome.Epoch))
        {
            _ended.TrySetResult(outcome);
        }
    }

    /// <summary>
    /// The worker may be gone: asks the queue now instead of when the worker has been silent for long. A queue that
    /// knows the worker to be at work changes nothing.
    /// </summary>
    public void DoubtWorker()
    {
        _lastReport = null;
        _doubted.TrySetResult();
    }

    public async Task WithdrawAsync(Guid? job)
    {
        if (job is { } value)
        {
            await Queue.WithdrawAsync(new VisionJobId(value));
        }
    }

    private static TaskCompletionSource<VisionOutcome> NewEnd() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsCurrent(VisionJobId job, long epoch) =>
        Record.IsRunning && Record.VisionJob == job.Value && epoch >= Record.VisionEpoch;

    private async Task AskForSlotAsync()
    {
        if (Record.VisionJob is null)
        {
            _ended = NewEnd();
            _lastReport = null;
            await journal.TryChangeAsync(record =>
                record.IsRunning ? record.AskForSlot(ids.NewId(), time.GetUtcNow()) : null);
        }
    }

    private async Task<bool> IsStoredAsync(CancellationToken cancellationToken) =>
        (await results.ListOutputsAsync(id.Value, cancellationToken)).Contains(OutputKind.Skeleton);

    private async Task RenewPlaceAsync()
    {
        if (WorkerIsAlive)
        {
            return;
        }

        var place = await Queue.EnqueueAsync(ToJob());
        // A worker may have taken the job up meanwhile: then the place is no news.
        if (!WorkerIsAlive)
        {
            await progress.WaitAtAsync(place);
        }
    }

    private void EnsureLeasesLeft()
    {
        if (Record.VisionLeases > runOptions.MostLeases)
        {
            throw new AnalysisFaultException(
                new AnalysisError(ErrorCodes.AnalysisFailed, "The video could not be analysed.", Retryable: true),
                giveUp: true);
        }
    }

    private VisionJob ToJob() => new()
    {
        Id = new VisionJobId(Record.VisionJob!.Value),
        Analysis = id,
        Owner = new UserId(Record.Owner),
        Tier = Record.Tier,
        AskedAt = Record.VisionAskedAt!.Value,
        ObjectKey = Record.ObjectKey,
        StartMs = Record.Options.StartMs,
        EndMs = Record.Options.EndMs,
        Deep = TierAllowance.Of(Record.Tier).Deep,
        Sha256 = Record.Sha256,
        HasPhoto = Record.Climbed is not null,
        TraceParent = Record.TraceParent,
    };

    private async Task<VisionOutcome?> EndedAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_ended.Task, _doubted.Task, Task.Delay(queueOptions.RenewEvery, time, stop.Token));
        await stop.CancelAsync();
        _doubted = _doubted.Task.IsCompleted
            ? new(TaskCreationOptions.RunContinuationsAsynchronously)
            : _doubted;
        cancellationToken.ThrowIfCancellationRequested();
        return _ended.Task.IsCompletedSuccessfully ? await _ended.Task : null;
    }
}
