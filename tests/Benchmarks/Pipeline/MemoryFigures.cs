namespace Ascension.Benchmarks.Pipeline;

/// <summary>Resident memory while one video is analysed, in MiB.</summary>
/// <param name="VideoSeconds">Length of the video.</param>
/// <param name="Before">This process before.</param>
/// <param name="Peak">Most of this process at one time.</param>
/// <param name="DecoderPeak">Most of its decoder.</param>
internal sealed record MemoryFigures(double VideoSeconds, long Before, long Peak, long DecoderPeak);
