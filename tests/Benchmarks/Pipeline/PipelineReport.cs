namespace Ascension.Benchmarks.Pipeline;

/// <summary>What the suite leaves behind as JSON.</summary>
internal sealed record PipelineReport(
    DateTimeOffset At,
    int Cores,
    string Video,
    int Frames,
    string Decoder,
    string Provider,
    IReadOnlyList<StageFigures> Stages,
    long PeakMegabytes);
