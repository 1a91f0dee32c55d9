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

    /// <summary>
    /// All rounds of each stage, after one to warm up. All stages take turns, so that a host that becomes slower or
    /// faster meanwhile does so for all of them.
    /// </summary>
    public async Task<IReadOnlyList<StageRounds>> MeasureAsync(IReadOnlyList<(string Name, Func<Task> Run)> stages)
    {
        foreach ((_, Func<Task> run) in stages)
        {
            await run();
        }

        List<(double Wall, double Cpu)>[] measured = [.. stages.Select(_ => new List<(double Wall, double Cpu)>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int stage = 0; stage < stages.Count; stage++)
            {
                measured[stage].Add(await OnceAsync(stages[stage].Run));
            }
        }

        return [.. stages.Select((stage, index) => new StageRounds(stage.Name, measured[index]))];
    }

    /// <summary>Figures of a stage's fastest round.</summary>
    public StageFigures ToFigures(StageRounds stage) => ToFigures(stage.Name, stage.Fastest.Wall, stage.Fastest.Cpu);

    /// <summary>Figures of a stage that measured itself.</summary>
    public StageFigures ToFigures(string stage, double wall, double cpu) =>
        new(stage, wall, cpu, 1000 * wall / videoSeconds, 1000 * cpu / videoSeconds);

    private static async Task<(double Wall, double Cpu)> OnceAsync(Func<Task> run)
    {
        double cpu = CpuSeconds();
        long begin = TimeProvider.System.GetTimestamp();
        await run();
        return (TimeProvider.System.GetElapsedTime(begin).TotalSeconds, CpuSeconds() - cpu);
    }
}
