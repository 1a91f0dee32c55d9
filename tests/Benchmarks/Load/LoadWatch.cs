using System.Diagnostics;

namespace Ascension.Benchmarks.Load;

/// <summary>Clock and processor time of this process since it was started.</summary>
internal sealed class LoadWatch
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>Of all threads together; beside other programmes it says more than the clock.</summary>
    public TimeSpan Processor => Environment.CpuUsage.TotalTime - _processor;
}
