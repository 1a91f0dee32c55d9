namespace Ascension.Benchmarks.Pipeline;

/// <summary>What no pipeline of the same decoder and network can undercut, in seconds.</summary>
/// <param name="Shared">Processor time of bare decoding and bare runs of the network, over all cores.</param>
/// <param name="Longer">The longer of the two on the clock, each alone: frames of one climber come one by one.</param>
/// <param name="Ratio">The pipeline's time on the clock over the larger of both; the goal is 1.15.</param>
/// <param name="SideBySideRatio">
/// Time on the clock that each of two videos side by side takes, over <paramref name="Shared"/>.
/// </param>
internal sealed record PipelineFloor(double Shared, double Longer, double Ratio, double SideBySideRatio)
{
    /// <summary>
    /// The median over the rounds, each of which sets stages that ran one after the other against each other: a host
    /// that becomes faster or slower between rounds does not count.
    /// </summary>
    public static PipelineFloor Of(
        StageRounds decode,
        StageRounds inference,
        StageRounds pipeline,
        StageRounds sideBySide,
        int cores)
    {
        List<double> shared = [], longer = [], ratios = [], sideBySideRatios = [];
        for (int round = 0; round < pipeline.Rounds.Count; round++)
        {
            shared.Add((decode.Rounds[round].Cpu + inference.Rounds[round].Cpu) / cores);
            longer.Add(Math.Max(decode.Rounds[round].Wall, inference.Rounds[round].Wall));
            ratios.Add(pipeline.Rounds[round].Wall / Math.Max(shared[round], longer[round]));
            sideBySideRatios.Add(sideBySide.Rounds[round].Wall / shared[round]);
        }

        return new PipelineFloor(Median(shared), Median(longer), Median(ratios), Median(sideBySideRatios));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
