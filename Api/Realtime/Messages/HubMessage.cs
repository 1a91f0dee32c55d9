using System.Globalization;
using System.Text.Json;
using Ascension.Grains.Abstractions.Events;

namespace Ascension.Api.Realtime.Messages;

/// <summary>What is called on a client.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Argument">Its one argument.</param>
internal sealed record HubMessage(string Method, object Argument)
{
    /// <summary>The message of an event; null for a kind this version does not know.</summary>
    public static HubMessage? From(UserEventEnvelope envelope) => envelope.Payload switch
    {
        AnalysisProgressed progressed => new(HubMethods.AnalysisProgress, new AnalysisProgressMessage
        {
            EventId = envelope.EventId,
            AnalysisId = progressed.AnalysisId.Value,
            Progress = progressed.Progress,
            Stage = Word(progressed.Stage),
            QueuePosition = progressed.QueuePosition,
        }),
        AnalysisCompleted completed => new(HubMethods.AnalysisCompleted, new AnalysisCompletedMessage
        {
            EventId = envelope.EventId,
            AnalysisId = completed.AnalysisId.Value,
            Status = Word(completed.Status),
            Score = completed.Score,
        }),
        AnalysisFailed failed => new(HubMethods.AnalysisFailed, new AnalysisFailedMessage
        {
            EventId = envelope.EventId,
            AnalysisId = failed.AnalysisId.Value,
            Code = failed.Code,
            Detail = failed.Detail,
            Retryable = failed.Retryable,
        }),
        VideoExpiring expiring => new(HubMethods.VideoExpiring, new VideoExpiringMessage
        {
            EventId = envelope.EventId,
            VideoId = expiring.VideoId.Value,
            ExpiresAt = expiring.ExpiresAt.UtcDateTime,
        }),
        GhostCompleted completed => new(HubMethods.GhostCompleted, new GhostCompletedMessage
        {
            EventId = envelope.EventId,
            GhostId = completed.GhostId.Value,
            RouteId = completed.RouteId.Value,
            Reachable = completed.Reachable,
        }),
        HoldsDetected detected => new(HubMethods.HoldsDetected, new HoldsDetectedMessage
        {
            EventId = envelope.EventId,
            DetectionId = detected.DetectionId.Value,
            RouteId = detected.RouteId.Value,
            HoldCount = detected.HoldCount,
            ReviewAdvised = detected.ReviewAdvised,
        }),
        PlanUpdated updated => new(HubMethods.PlanUpdated, new PlanUpdatedMessage
        {
            EventId = envelope.EventId,
            GoalId = updated.GoalId.Value,
            Reason = updated.Reason,
            Kinds = updated.Kinds,
        }),
        SessionUpcoming upcoming => new(HubMethods.SessionUpcoming, new SessionUpcomingMessage
        {
            EventId = envelope.EventId,
            GoalId = upcoming.GoalId.Value,
            Date = upcoming.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            SessionType = upcoming.SessionType,
            DurationMinutes = upcoming.DurationMinutes,
        }),
        _ => null,
    };

    private static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
