namespace Ascension.Demo.Api;

/// <summary>An accepted analysis.</summary>
internal sealed record StartedAnalysis(Guid AnalysisId, string Status);
