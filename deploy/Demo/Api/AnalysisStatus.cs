namespace Ascension.Demo.Api;

/// <summary>The status document of an analysis.</summary>
internal sealed record AnalysisStatus(
    string Status, string? Stage, int Progress, int? QueuePosition, int? Score, AnalysisError? Error)
{
    public const string Completed = "completed";

    /// <summary>Nothing more will happen.</summary>
    public bool IsFinal => Status is Completed or "failed" or "cancelled";
}
