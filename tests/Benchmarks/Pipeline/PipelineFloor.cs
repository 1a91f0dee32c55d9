namespace Ascension.Benchmarks.Pipeline;

/// <summary>What no pipeline of the same decoder and network can undercut, in seconds.</summary>
/// <param name="Shared">Processor time of bare decoding and bare runs of the network, over all cores.</param>
/// <param name="Longer">The longer of the two on the clock, each alone: frames of one climber come one by one.</param>
/// <param name="Ratio">The pipeline's time on the clock over the larger of both; the goal is 1.15.</param>
internal sealed record PipelineFloor(double Shared, double Longer, double Ratio)
{
    public static PipelineFloor Of(StageFigures decode, StageFigures inference, StageFigures pipeline, int cores)
    {
        double shared = (decode.CpuSeconds + inference.CpuSeconds) / cores;
        double longer = Math.Max(decode.WallSeconds, inference.WallSeconds);
        return new PipelineFloor(shared, longer, pipeline.WallSeconds / Math.Max(shared, longer));
    }
}
