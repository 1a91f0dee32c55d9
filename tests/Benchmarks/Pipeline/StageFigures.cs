namespace Ascension.Benchmarks.Pipeline;

/// <summary>What one stage took, in the fastest of its rounds.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="WallSeconds">Time on the clock.</param>
/// <param name="CpuSeconds">Processor time of this process and its decoders.</param>
/// <param name="WallMsPerVideoSecond">Time on the clock for a second of video, in milliseconds.</param>
/// <param name="CpuMsPerVideoSecond">Processor time for a second of video, in milliseconds.</param>
internal sealed record StageFigures(
    string Stage,
    double WallSeconds,
    double CpuSeconds,
    double WallMsPerVideoSecond,
    double CpuMsPerVideoSecond);
