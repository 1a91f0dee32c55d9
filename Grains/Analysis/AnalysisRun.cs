using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Ghosts;
using Ascension.Storage.Results;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Walks an analysis through its stages. Where it stands follows from which outputs exist, so after a crash it goes
/// on at the first stage without output, and a stage that runs twice writes the same bytes twice.
/// </summary>
internal sealed class AnalysisRun(
    AnalysisId id,
    AnalysisJournal journal,
    AnalysisProgress progress,
    VisionStage vision,
    PhotoHoldStage holds,
    MovementStage movement,
    ClimbGhostStage ghost,
    AnalysisAnnouncer announcer,
    StageGate gate,
    IGrainFactory grains,
    IResultStore results,
    AscensionMetrics metrics,
    AnalysisRunOptions options,
    TimeProvider time,
    ILogger logger)
{
    private static readonly TimeSpan PauseWhenStoresAreDown = TimeSpan.FromSeconds(2);

    private AnalysisRecord Record => journal.Record;

    /// <summary>Runs until the end is announced, the token is cancelled, or another activation took over.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && NeedsWork(Record))
        {
            try
            {
                await AdvanceAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (InconsistentStateException exception)
            {
                logger.LogWarning(exception, "Analysis {Analysis} is run by another activation.", id);
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Analysis {Analysis} cannot record its state; trying again.", id);
                await Task.Delay(PauseWhenStoresAreDown, time, cancellationToken)
                    .ConfigureAwait(
                        ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    public static bool NeedsWork(AnalysisRecord record) =>
        record.CreatedAt is not null && (record.IsRunning || !record.Announced);

    private async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        if (!Record.IsRunning)
        {
            await AnnounceAsync(cancellationToken);
            return;
        }

        try
        {
            await WaitForNextTryAsync(cancellationToken);
            await EnsureQuotaAsync();
            await RunNextStageAsync(cancellationToken);
        }
        catch (AnalysisFaultException fault)
        {
            await TakeFaultAsync(fault.Error, fault.GiveUp);
        }
        catch (AscensionException refusal)
        {
            await TakeFaultAsync(new AnalysisError(refusal.Code, refusal.Message, Retryable: false), giveUp: true);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or InconsistentStateException))
        {
            logger.LogError(exception, "A stage of analysis {Analysis} failed.", id);
            await TakeFaultAsync(
                new AnalysisError(ErrorCodes.AnalysisFailed, "The analysis failed on our side.", Retryable: true),
                giveUp: false);
        }
    }

    private async Task WaitForNextTryAsync(CancellationToken cancellationToken)
    {
        if (Record.NextTryAt - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task EnsureQuotaAsync()
    {
        if (!Record.QuotaReserved)
        {
            var tier = await grains.User(new UserId(Record.Owner)).ReserveQuotaAsync(id);
            await journal.TryChangeAsync(record => record.IsRunning ? record.QuotaGranted(tier) : null);
        }
    }

    private async Task RunNextStageAsync(CancellationToken cancellationToken)
    {
        var outputs = await results.ListOutputsAsync(id.Value, cancellationToken);
        if (!outputs.Contains(OutputKind.Skeleton))
        {
            await gate.PassAsync(AnalysisStage.Queued, cancellationToken);
            await vision.RunAsync(cancellationToken);
        }
        else if (!outputs.Contains(OutputKind.Holds) && !outputs.Contains(MovementStage.LastOutput))
        {
            await EnterAsync(AnalysisStage.HoldDetection, cancellationToken);
            await holds.RunAsync(
                id,
                new UserId(Record.Owner),
                Record.Tier,
                Record.Options.Route,
                isLastTry: Record.Faults > 0,
                cancellationToken);
        }
        else if (!outputs.Contains(MovementStage.LastOutput))
        {
            await EnterAsync(AnalysisStage.Advice, cancellationToken);
            var climber = await grains.User(new UserId(Record.Owner)).GetProfileAsync();
            await TimeAsync(AnalysisStage.Advice, () => movement.RunAsync(
                id.Value, climber, Record.Climbed, cancellationToken));
        }
        else if (Record is { Options.Ghost: true, Climbed: { } climbed } && !outputs.Contains(GhostStage.LastOutput))
        {
            await EnterAsync(AnalysisStage.Ghost, cancellationToken);
            var climber = await grains.User(new UserId(Record.Owner)).GetProfileAsync();
            await TimeAsync(
                AnalysisStage.Ghost, () => ghost.RunAsync(id.Value, climber, climbed, cancellationToken));
        }
        else
        {
            await EnterAsync(AnalysisStage.Saving, cancellationToken);
            var score = await movement.ReadScoreAsync(id.Value, Record.Owner, cancellationToken);
            await journal.TryChangeAsync(record => record.IsRunning ? record.Complete(score, time.GetUtcNow()) : null);
        }
    }

    private async Task EnterAsync(AnalysisStage stage, CancellationToken cancellationToken)
    {
        if (Record.Stage != stage)
        {
            await journal.TryChangeAsync(record => record.IsRunning ? record.Enter(stage, time.GetUtcNow()) : null);
        }

        await progress.AdvanceAsync(stage, 0);
        await gate.PassAsync(stage, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task TimeAsync(AnalysisStage stage, Func<Task> work)
    {
        var started = time.GetTimestamp();
        await work();
        metrics.StageFinished(stage, time.GetElapsedTime(started));
    }

    private async Task TakeFaultAsync(AnalysisError error, bool giveUp)
    {
        var delays = options.EffectiveRetryDelays;
        var now = time.GetUtcNow();
        await journal.TryChangeAsync(record => record switch
        {
            { IsRunning: false } => null,
            _ when giveUp || record.Faults >= delays.Count => record.Fail(error, now),
            _ => record.PostponeAfterFault(now + delays[record.Faults]),
        });
    }

    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        var ended = Record;
        if (ended.Deleted)
        {
            await announcer.AnnounceDeletionAsync(id, cancellationToken);
        }
        else
        {
            await announcer.AnnounceEndAsync(id, ended, cancellationToken);
        }

        await journal.TryChangeAsync(record => record.Revision == ended.Revision ? record.MarkAnnounced() : null);
    }
}
