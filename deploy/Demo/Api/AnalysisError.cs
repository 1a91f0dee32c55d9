namespace Ascension.Demo.Api;

/// <summary>Why an analysis failed.</summary>
internal sealed record AnalysisError(string Code, string Detail);
