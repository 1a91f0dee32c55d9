namespace Ascension.Api.Analyses;

/// <summary>Where an analysis is found.</summary>
internal static class AnalysisPaths
{
    /// <summary>Path of the status document.</summary>
    public static string Of(Guid id) => $"{ApiPaths.Base}/analysis/video/{id:D}";
}
