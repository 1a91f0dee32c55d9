namespace Ascension.Benchmarks.Pipeline;

/// <summary>What one stage took, round by round.</summary>
/// <param name="Name">Name of the stage.</param>
/// <param name="Rounds">Seconds on the clock and of processor time in each round.</param>
internal sealed record StageRounds(string Name, IReadOnlyList<(double Wall, double Cpu)> Rounds)
{
    /// <summary>The round that took the least time on the clock.</summary>
    public (double Wall, double Cpu) Fastest => Rounds.MinBy(round => round.Wall);
}
