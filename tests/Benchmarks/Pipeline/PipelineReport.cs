namespace Ascension.Benchmarks.Pipeline;

/// <summary>What the suite leaves behind as JSON.</summary>
internal sealed record PipelineReport(
    DateTimeOffset At,
    int Cores,
    string Video,
    double VideoSeconds,
    int Frames,
    string Model,
    string Decoder,
    string Provider,
    IReadOnlyList<StageFigures> Stages,
    IReadOnlyList<string> Skipped,
    PipelineFloor Floor,
    IsolationFigures Isolation,
    long AllocatedBytesPerFrame,
    IReadOnlyList<MemoryFigures> Memory)
{
    /// <summary>Name of the stage that is the library itself.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>Name of the stage in which the library sees two videos side by side; its figures are of one.</summary>
    public const string SideBySide = "pipeline, each of two";
}
