using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Analysis;

/// <summary>The parts that together take one analysis through its stages.</summary>
internal sealed record AnalysisWork(
    AnalysisId Id, AnalysisJournal Journal, AnalysisProgress Progress, VisionStage Vision, AnalysisRun Run)
{
    public AnalysisStatus Status()
    {
        var record = Journal.Record;
        return new AnalysisStatus
        {
            Id = Id,
            Owner = new UserId(record.Owner),
            Video = new VideoId(record.Video),
            State = record.State,
            Stage = record.IsFinal ? null : record.Stage,
            Progress = record.State is AnalysisState.Completed ? 100 : Progress.Percent,
            QueuePosition = record.IsFinal ? null : Progress.QueuePosition,
            EstimatedSeconds = record.IsFinal ? null : Progress.EstimateSeconds(record),
            Error = record.Error,
            Score = record.Score,
            CreatedAt = record.CreatedAt!.Value,
            StartedAt = record.StartedAt,
            CompletedAt = record.CompletedAt,
            Attempt = record.Attempt,
            Options = record.Options,
        };
    }
}
