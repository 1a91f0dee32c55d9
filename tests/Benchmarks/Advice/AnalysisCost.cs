using Ascension.Climbs.Choreography;
using Ascension.Climbs.Filming;
using Ascension.Coaching;

namespace Ascension.Benchmarks.Advice;

/// <summary>Processor time of a whole analysis.</summary>
/// <param name="ClimbSeconds">Length of the climb.</param>
/// <param name="FirstCpuMs">The first analysis of the process, with its compilation.</param>
/// <param name="CpuMs">Median of the later ones.</param>
internal sealed record AnalysisCost(double ClimbSeconds, double FirstCpuMs, double CpuMs)
{
    private const int Moves = 36;
    private const int Rounds = 9;

    public static AnalysisCost OfThreeMinutes(CancellationToken stop)
    {
        var climb = SyntheticClimb.Of(new ClimbRecipe { Seed = 1, Moves = Moves });
        var film = Camera.Shoot(
            climb, new Shot { FramesPerSecond = 30, Noise = 0.01, Dropped = 0.05 });
        List<double> times = [];
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            ClimbAnalyser.Analyse(film.Timeline, ClimberBody.Unknown, film.Holds, stop);
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        var later = times.Skip(1).Order().ToList();
        return new AnalysisCost(climb.DurationSeconds, times[0], later[later.Count / 2]);
    }
}
