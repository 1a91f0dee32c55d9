using System.Globalization;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>Measures stages on the clock and in processor time, children included.</summary>
internal sealed class StageMeter(int rounds, double videoSeconds)
{
    // Linux reports processor time in hundredths (proc(5), sysconf(_SC_CLK_TCK)).
    private const double TicksPerSecond = 100;

    /// <summary>Processor time of this process and of its children that have ended.</summary>
    public static double CpuSeconds()
    {
        // Fields 14 to 17 of proc(5)'s stat: own and waited-for children's user and system time.
        string stat = File.ReadAllText("/proc/self/stat");
        return stat[(stat.LastIndexOf(')') + 2)..]
            .Split(' ')
            .Skip(11)
            .Take(4)
            .Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>The fastest of the rounds, after one to warm up.</summary>
    public async Task<StageFigures> MeasureAsync(string stage, Func<Task> run)
    {
        await run();
        (double Wall, double Cpu) best = (double.MaxValue, 0);
        for (int round = 0; round < rounds; round++)
        {
            double cpu = CpuSeconds();
            long begin = TimeProvider.System.GetTimestamp();
            await run();
            double wall = TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
            best = wall < best.Wall ? (wall, CpuSeconds() - cpu) : best;
        }

        return ToFigures(stage, best.Wall, best.Cpu);
    }

    /// <summary>Figures of a stage that measured itself.</summary>
    public StageFigures ToFigures(string stage, double wall, double cpu) =>
        new(stage, wall, cpu, 1000 * wall / videoSeconds, 1000 * cpu / videoSeconds);
}
