using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Operations;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Training;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>Tells everybody what became of an analysis. Every step may be repeated after a crash.</summary>
internal sealed class AnalysisAnnouncer(
    IGrainFactory grains,
    IResultStore results,
    ProgressRecorder progress,
    PlanNotifier plans,
    AscensionMetrics metrics)
{
    public Task ListAsync(AnalysisId id, AnalysisRecord record, CancellationToken cancellationToken) =>
        results.UpsertAnalysisAsync(ToRow(id, record), cancellationToken);

    public async Task AnnounceEndAsync(AnalysisId id, AnalysisRecord record, CancellationToken cancellationToken)
    {
        var user = grains.User(new UserId(record.Owner));
        if (record is { State: AnalysisState.Completed } or { State: AnalysisState.Cancelled, SkeletonsStored: true })
        {
            await user.CommitQuotaAsync(id);
        }
        else
        {
            await user.ReleaseQuotaAsync(id);
        }

        if (record is { State: AnalysisState.Failed, Error.Retryable: true })
        {
            await AddDeadLetterAsync(id, record);
        }

        if (record.Error is { } error && IsUnusable(error.Code))
        {
            await grains.Video(new VideoId(record.Video)).DiscardAsync(new UserId(record.Owner));
        }

        if (record.State is AnalysisState.Completed)
        {
            await progress.RecordAsync(id.Value, record.Owner, record.CreatedAt!.Value, cancellationToken);
        }

        await ListAsync(id, record, cancellationToken);
        await user.AppendEventAsync($"analysis:{id}:{record.Attempt}:{record.State}", ToEvent(id, record));
        if (record.State is AnalysisState.Completed)
        {
            await plans.TellAsync(new UserId(record.Owner));
        }

        Count(record);
    }

    public async Task AnnounceDeletionAsync(AnalysisId id, CancellationToken cancellationToken)
    {
        await grains.DeadLetters(id).RemoveAsync(id);
        await progress.ForgetAsync(id.Value, cancellationToken);
        await results.DeleteAnalysisAsync(id.Value, cancellationToken);
    }

    /// <summary>The file can never be analysed, so it is not kept. A good video without a climber is.</summary>
    private static bool IsUnusable(string code) => code
        is ErrorCodes.UnsupportedMedia
        or ErrorCodes.MediaUnreadable
        or ErrorCodes.MediaTooLarge
        or ErrorCodes.VideoTooLong
        or ErrorCodes.UploadMismatch;

    private async Task AddDeadLetterAsync(AnalysisId id, AnalysisRecord record)
    {
        await grains.DeadLetters(id).AddAsync(new DeadLetter(
            id,
            new UserId(record.Owner),
            record.Stage ?? AnalysisStage.Queued,
            record.Error!,
            record.Faults + 1,
            record.CompletedAt!.Value));
        metrics.DeadLettered();
    }

    private void Count(AnalysisRecord record)
    {
        metrics.AnalysisEnded(record.State, record.Error?.Code);

        // A retry may come days later; only the first attempt says how long a climber waited.
        if (record is { Attempt: 1, CreatedAt: { } accepted, CompletedAt: { } ended })
        {
            metrics.AnalysisTook(record.State, ended - accepted);
        }
    }

    private static UserEvent ToEvent(AnalysisId id, AnalysisRecord record) => record.Error is { } error
        ? new AnalysisFailed(id, error.Code, error.Detail, error.Retryable)
        : new AnalysisCompleted(id, record.State, record.Score);

    private static AnalysisRow ToRow(AnalysisId id, AnalysisRecord record) => new()
    {
        Id = id.Value,
        UserId = record.Owner,
        VideoId = record.Video,
        Status = record.State.ToString().ToLowerInvariant(),
        Score = record.Score,
        ErrorCode = record.Error?.Code,
        CreatedAt = record.CreatedAt!.Value,
        CompletedAt = record.CompletedAt,
        Revision = record.Revision,
    };
}
