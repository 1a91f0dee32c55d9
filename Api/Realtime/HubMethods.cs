namespace Ascension.Api.Realtime;

/// <summary>Names of what the server calls on clients.</summary>
internal static class HubMethods
{
    public const string AnalysisProgress = nameof(AnalysisProgress);
    public const string AnalysisCompleted = nameof(AnalysisCompleted);
    public const string AnalysisFailed = nameof(AnalysisFailed);
    public const string VideoExpiring = nameof(VideoExpiring);
    public const string GhostCompleted = nameof(GhostCompleted);
    public const string HoldsDetected = nameof(HoldsDetected);
    public const string PlanUpdated = nameof(PlanUpdated);
    public const string SessionUpcoming = nameof(SessionUpcoming);
    public const string ResyncRequired = nameof(ResyncRequired);
}
