using Ascension.Demo.Api;

namespace Ascension.Demo.Live;

/// <summary>Something the hub said about an analysis.</summary>
internal sealed record AnalysisNews(Guid AnalysisId, AnalysisStatus Status);
