namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>Life of an analysis. The last three are final, but a failed one may be retried.</summary>
[GenerateSerializer, Alias("ascension.analysis-state")]
public enum AnalysisState
{
    /// <summary>Accepted.</summary>
    Pending = 0,

    /// <summary>In one of its stages.</summary>
    Processing = 1,

    /// <summary>All results are there.</summary>
    Completed = 2,

    /// <summary>Given up, with an error.</summary>
    Failed = 3,

    /// <summary>Stopped by the climber.</summary>
    Cancelled = 4,
}
