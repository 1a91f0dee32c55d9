using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Grains.Analysis;

/// <summary>Settings for failure tests, section <c>Ascension:Testing</c>; empty in every real deployment.</summary>
public sealed class StageGateOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Ascension:Testing";

    /// <summary>Analyses wait before this stage until they are cancelled or the process dies.</summary>
    public AnalysisStage? PauseBeforeStage { get; set; }
}
