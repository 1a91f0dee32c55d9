namespace Ascension.Api.Analyses;

/// <summary>Paths of the results of a completed analysis.</summary>
public sealed record AnalysisLinks
{
    /// <summary>The result document.</summary>
    public required string Result { get; init; }

    /// <summary>Advice.</summary>
    public required string Advice { get; init; }

    /// <summary>All metrics.</summary>
    public required string Metrics { get; init; }

    /// <summary>The holds of the wall.</summary>
    public required string Holds { get; init; }

    /// <summary>JPEG, 320 pixels wide.</summary>
    public required string Thumbnail { get; init; }

    /// <summary>The ghost; null when none was asked for.</summary>
    public string? Ghost { get; init; }

    internal static AnalysisLinks Of(Guid id, bool hasGhost = false) => new()
    {
        Result = AnalysisPaths.Of(id) + "/result",
        Advice = AnalysisPaths.Of(id) + "/advice",
        Metrics = AnalysisPaths.Of(id) + "/metrics",
        Holds = AnalysisPaths.Of(id) + "/holds",
        Ghost = hasGhost ? AnalysisPaths.Of(id) + "/ghost" : null,
        Thumbnail = AnalysisPaths.Of(id) + "/thumbnail",
    };
}
