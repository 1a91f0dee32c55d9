using System.Globalization;

namespace Ascension.Benchmarks.Pipeline;

/// <summary>Looks at resident memory, of this process and of its children, while something runs.</summary>
internal static class MemoryMeter
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Measures one run.</summary>
    /// <param name="videoSeconds">Length of the video that is analysed.</param>
    /// <param name="run">The analysis.</param>
    public static async Task<MemoryFigures> MeasureAsync(double videoSeconds, Func<Task> run)
    {
        GC.Collect();
        long before = Resident("self"), peak = before, decoder = 0;
        Task work = run();
        using PeriodicTimer timer = new(LookEvery);
        while (!work.IsCompleted)
        {
            peak = Math.Max(peak, Resident("self"));
            decoder = Math.Max(decoder, Children().Sum(Resident));
            await timer.WaitForNextTickAsync();
        }

        await work;
        return new MemoryFigures(videoSeconds, before, peak, decoder);
    }

    private static IEnumerable<string> Children() => Directory
        .EnumerateDirectories("/proc/self/task")
        .SelectMany(thread => Read(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // In MiB; 0 when the process has just ended.
    private static long Resident(string id)
    {
        string? line = Read($"/proc/{id}/status")
            .Split('\n')
            .FirstOrDefault(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
            ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024
            : 0;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
