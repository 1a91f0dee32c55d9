using System.Diagnostics;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Persistence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Analysis;

internal sealed class VideoAnalysisGrain(
    [PersistentState("video-analysis", GrainStateStore.Name)] IPersistentState<AnalysisRecord> storage,
    AnalysisRunFactory runs,
    AnalysisAnnouncer announcer,
    IOptions<AnalysisRunOptions> options,
    TimeProvider time,
    ILogger<VideoAnalysisGrain> logger) : Grain, IVideoAnalysisGrain, IRemindable, IDisposable
{
    private const string Watchdog = "watchdog";

    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private AnalysisJournal _journal = null!;
    private AnalysisWork _work = null!;

    private AnalysisId Id => new(this.GetPrimaryKey());

    private AnalysisRecord Record => _journal.Record;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _journal = new AnalysisJournal(storage);
        _work = runs.Create(Id, _journal);
        EnsureRunning();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        StopRunningAsync();

    public void Dispose()
    {
        _stop.Dispose();
        _journal.Dispose();
    }

    public async Task<AnalysisStatus> StartAsync(StartVideoAnalysis command)
    {
        if (Record.CreatedAt is null)
        {
            // First the reminder: whatever is accepted after it cannot be forgotten.
            await RegisterWatchdogAsync();
            await _journal.TryChangeAsync(_ => AnalysisRecord.Accept(command, time.GetUtcNow()) with
            {
                TraceParent = Activity.Current?.Id,
            });
            await ReserveQuotaOrAsync(_ => new AnalysisRecord());
            await announcer.ListAsync(Id, Record, CancellationToken.None);
            EnsureRunning();
        }

        return await GetStatusAsync(command.Owner);
    }

    public Task<AnalysisStatus> GetStatusAsync(UserId caller)
    {
        EnsureOwner(caller);
        return Task.FromResult(_work.Status());
    }

    public async Task<AnalysisStatus> CancelAsync(UserId caller)
    {
        EnsureOwner(caller);
        if (Record.State is not AnalysisState.Cancelled)
        {
            var job = Record.VisionJob;
            if (!await _journal.TryChangeAsync(r => r.IsRunning ? r.Cancel(time.GetUtcNow()) : null))
            {
                throw new AscensionException(ErrorCodes.StateConflict, "The analysis has already ended.");
            }

            await StopRunningAsync();
            EnsureRunning();
            await _work.Vision.WithdrawAsync(job);
        }

        return _work.Status();
    }

    public async Task<AnalysisStatus> RetryAsync(UserId caller)
    {
        EnsureOwner(caller);
        if (Record is not { State: AnalysisState.Failed, Announced: true })
        {
            throw new AscensionException(ErrorCodes.StateConflict, "Only a failed analysis can be tried again.");
        }

        var failed = Record;
        await RegisterWatchdogAsync();
        await _journal.TryChangeAsync(record => record.Retry());
        await ReserveQuotaOrAsync(record => failed with { Revision = record.Revision + 1 });
        await announcer.ListAsync(Id, Record, CancellationToken.None);
        EnsureRunning();
        return _work.Status();
    }

    public async Task DeleteAsync(UserId caller)
    {
        EnsureOwner(caller);
        if (Record.IsRunning)
        {
            await CancelAsync(caller);
        }

        await RegisterWatchdogAsync();
        await _running;
        await _journal.TryChangeAsync(record => record.MarkDeleted());
        EnsureRunning();
        await _running;
    }

    public Task ResumeAsync()
    {
        _work.Vision.DoubtWorker();
        EnsureRunning();
        return Task.CompletedTask;
    }

    public Task<bool> ReportVisionProgressAsync(VisionProgress progress) => _work.Vision.ProgressedAsync(progress);

    public Task ReportVisionOutcomeAsync(VisionOutcome outcome)
    {
        _work.Vision.Ended(outcome);
        return Task.CompletedTask;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (AnalysisRun.NeedsWork(Record))
        {
            EnsureRunning();
        }
        else if (await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private void EnsureOwner(UserId caller)
    {
        if (!Record.Exists || Record.Owner != caller.Value)
        {
            throw AscensionException.NotFound("analysis");
        }
    }

    private Task<IGrainReminder> RegisterWatchdogAsync() => this.RegisterOrUpdateReminder(
        Watchdog, options.Value.WatchdogPeriod, options.Value.WatchdogPeriod);

    /// <summary>Reserves a unit of quota; when it is refused the analysis goes back to what it was.</summary>
    private async Task ReserveQuotaOrAsync(Func<AnalysisRecord, AnalysisRecord> back)
    {
        try
        {
            var tier = await GrainFactory.User(new UserId(Record.Owner)).ReserveQuotaAsync(Id);
            await _journal.TryChangeAsync(record => record.QuotaGranted(tier));
        }
        catch (AscensionException)
        {
            await _journal.TryChangeAsync(record => back(record));
            throw;
        }
    }

    private void EnsureRunning()
    {
        if (!_running.IsCompleted || !AnalysisRun.NeedsWork(Record))
        {
            return;
        }

        _running = RunAsync(_stop.Token);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        // Let the caller finish first: the run belongs to the activation, not to a call.
        await Task.Yield();
        using var activity = GrainTracing.Source.StartActivity(
            "analysis", ActivityKind.Internal, Record.TraceParent);
        activity?.SetTag("ascension.analysis", Id.Value);
        await _work.Run.RunAsync(cancellationToken);
        if (!cancellationToken.IsCancellationRequested && AnalysisRun.NeedsWork(Record))
        {
            logger.LogInformation("Analysis {Analysis} gives way to another activation.", Id);
            DeactivateOnIdle();
        }
    }

    private async Task StopRunningAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _stop = new CancellationTokenSource();
    }
}
