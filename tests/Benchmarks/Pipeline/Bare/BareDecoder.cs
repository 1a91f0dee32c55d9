using System.Diagnostics;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Decoding.Ffmpeg;

namespace Ascension.Benchmarks.Pipeline.Bare;

/// <summary>FFmpeg alone, with the same frames and threads, and nobody who takes the frames.</summary>
internal static class BareDecoder
{
    private const int OutputWords = 5;

    /// <summary>Decodes and throws away.</summary>
    public static async Task RunAsync(DecodeRequest request, CancellationToken stop)
    {
        VisionOptions options = new();
        IReadOnlyList<string> line = FfmpegArguments.Decode(request, Environment.ProcessorCount, options.MaxPixels);
        await RunAsync(
            options.FfmpegPath,
            ["-v", "fatal", .. line.Skip(2).Take(line.Count - 2 - OutputWords), "-f", "null", "-"],
            stop);
    }

    /// <summary>Starts and ends <c>ffmpeg</c> without work, with or without limits, many times.</summary>
    /// <returns>Milliseconds of one start.</returns>
    public static async Task<double> StartAsync(bool limited, CancellationToken stop)
    {
        const int Times = 20;
        FfmpegTools tools = FfmpegTools.Find(new VisionOptions())
            ?? throw new InvalidOperationException("ffmpeg and ffprobe are not installed.");
        ProcessLimits limits = limited
            ? new ProcessLimits(tools.Prlimit, 2L << 30, 900) { Setpriv = tools.Setpriv }
            : new ProcessLimits(null, 0, 0);
        (string program, IReadOnlyList<string> arguments) = limits.Wrap(tools.Ffmpeg, ["-v", "error", "-version"]);
        long begin = TimeProvider.System.GetTimestamp();
        for (int time = 0; time < Times; time++)
        {
            await RunAsync(program, arguments, stop);
        }

        return TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds / Times;
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true },
        };
        process.Start();
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
