using System.Text;
using Ascension.Vision.Decoding.Nut;
using Microsoft.Extensions.Logging;

namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>Decodes in a child process, which may die of hostile media without harm to this one.</summary>
internal sealed class FfmpegDecoder(FfmpegTools tools, VisionOptions options, TimeProvider time, ILogger logger)
    : IVideoDecoder
{
    private readonly ProcessLimits _limits = new(
        tools.Prlimit,
        options.DecoderMemoryMegabytes * 1024L * 1024L,
        options.DecoderCpuSeconds);

    /// <inheritdoc/>
    public string Name => "ffmpeg";

    /// <inheritdoc/>
    public Task<VideoProbe> ProbeAsync(string path, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => Probe(path, cancellationToken),
        cancellationToken,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    /// <inheritdoc/>
    public void Decode(
        DecodeRequest request,
        FramePool pool,
        Action<VideoFrame> take,
        CancellationToken cancellationToken)
    {
        int threads = options.DecoderThreads > 0 ? options.DecoderThreads : Environment.ProcessorCount;
        using ChildProcess child = ChildProcess.Start(
            tools.Ffmpeg, FfmpegArguments.Decode(request, threads), _limits);
        using CancellationTokenRegistration kill = cancellationToken.Register(child.Kill);
        PipeCapacity.Enlarge(child.Output);
        using WatchedStream output = new(
            child,
            TimeSpan.FromSeconds(options.StallTimeoutSeconds),
            TimeSpan.FromSeconds(options.DecodeTimeoutSeconds),
            time);
        try
        {
            ReadFrames(new NutReader(output.Read), request, pool, take, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure(child, output, exception);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (output.Expired || child.WaitForEnd() != 0)
        {
            throw Failure(child, output, null);
        }
    }

    private static void ReadFrames(
        NutReader reader,
        DecodeRequest request,
        FramePool pool,
        Action<VideoFrame> take,
        CancellationToken cancellationToken)
    {
        int frameBytes = VideoFrame.ByteCount(request.Probe.Width, request.Probe.Height);
        int lastMs = -1;
        while (reader.ReadFrameHeader() is { } header)
        {
            if (header.ByteCount != frameBytes)
            {
                throw new InvalidDataException($"A frame has {header.ByteCount} bytes instead of {frameBytes}.");
            }

            VideoFrame frame = pool.Rent(cancellationToken);
            bool taken = false;
            try
            {
                reader.ReadData(frame.Bytes);
                frame.TimeMs = request.StartMs + (int)Math.Round(Math.Max(0, header.Seconds) * 1000);
                if (frame.TimeMs > lastMs && frame.TimeMs <= request.EndMs)
                {
                    lastMs = frame.TimeMs;
                    taken = true;
                    take(frame);
                }
            }
            finally
            {
                if (!taken)
                {
                    frame.Dispose();
                }
            }
        }
    }

    private VideoProbe Probe(string path, CancellationToken cancellationToken)
    {
        VideoContainer container = ContainerSniffer.Sniff(path);
        VideoProbe probe = ProbeJson.Read(
            Ask(FfmpegArguments.Probe(path, container), cancellationToken),
            container);
        if (probe.DurationMs > 0)
        {
            return probe;
        }

        byte[] packets = Ask(FfmpegArguments.Packets(path, container, probe.StreamIndex), cancellationToken);
        (int durationMs, int count) = PacketTimes.Summarise(Encoding.Latin1.GetString(packets));
        return durationMs > 0
            ? probe with { DurationMs = durationMs, FrameCount = count }
            : throw MediaFailure.Unreadable("it holds no pictures.");
    }

    private byte[] Ask(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        TimeSpan timeout = TimeSpan.FromSeconds(options.ProbeTimeoutSeconds);
        (byte[]? output, string reason) = BoundedOutput.Run(
            tools.Ffprobe, arguments, _limits, timeout, time, cancellationToken);
        return output ?? throw MediaFailure.Unreadable(reason);
    }

    private VisionException Failure(ChildProcess child, WatchedStream output, Exception? cause)
    {
        logger.LogInformation(
            "The decoder failed (out of time: {Expired}, exit code {ExitCode}): {Errors}",
            output.Expired, child.WaitForEnd(), child.Errors);
        return MediaFailure.Unreadable(
            output.Expired ? "decoding it took too long." : "its pictures cannot be decoded.",
            cause);
    }
}
