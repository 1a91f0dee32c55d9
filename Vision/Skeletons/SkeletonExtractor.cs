using Ascension.Vision.Decoding;
using Ascension.Vision.Diagnostics;
using Ascension.Vision.Skeletons.Pose;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons;

/// <summary>Turns a video file into skeletons with the pose model. One serves all videos of a process.</summary>
public sealed class SkeletonExtractor : ISkeletonExtractor
{
    private const double HighestRate = 60;

    private readonly PoseNetwork _network;
    private readonly VideoDecoding _decoding;
    private readonly VisionOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<SkeletonExtractor> _logger;

    /// <summary>Creates the extractor over the process's model and decoder.</summary>
    public SkeletonExtractor(
        PoseNetwork network,
        VideoDecoding decoding,
        IOptions<VisionOptions> options,
        TimeProvider time,
        ILogger<SkeletonExtractor> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _network = network;
        _decoding = decoding;
        _options = options.Value;
        _time = time;
        _logger = logger;

        // The images are small: sharing one among threads costs more than it gains, and videos run side by side.
        Cv2.SetNumThreads(1);
    }

    /// <inheritdoc/>
    public async Task<SkeletonExtraction> ExtractAsync(
        string videoPath,
        ExtractionOptions options,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(videoPath);
        ArgumentNullException.ThrowIfNull(options);
        Validate(options);
        long begin = _time.GetTimestamp();
        VideoProbe probe = await _decoding.Decoder.ProbeAsync(videoPath, cancellationToken);
        MediaLimits.Enforce(probe, _options);
        using ExtractionPipeline pipeline = new(
            _decoding.Decoder, _network, Request(videoPath, probe, options), _options.FrameBufferMegabytes);
        SkeletonExtraction extraction = await pipeline.RunAsync(progress, cancellationToken);
        VisionMeter.VideoSeen(_network.Provider, pipeline.Cost(_time.GetElapsedTime(begin)));
        _logger.LogInformation(
            "Saw {Frames} frames of {DurationMs} ms of {Codec} {Width}x{Height} in {ElapsedMs} ms; camera {Camera}",
            extraction.Timeline.FrameCount, probe.DurationMs, probe.Codec, probe.Width, probe.Height,
            (long)_time.GetElapsedTime(begin).TotalMilliseconds, extraction.Timeline.CameraState);
        return extraction;
    }

    private static void Validate(ExtractionOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.StartMs, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(
            options.EndMs ?? int.MaxValue, options.StartMs, nameof(options));
        if (options.MaxFramesPerSecond is not (> 0 and <= HighestRate))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaxFramesPerSecond, $"Rates go from above 0 to {HighestRate}.");
        }
    }

    private static DecodeRequest Request(string path, VideoProbe probe, ExtractionOptions options)
    {
        int end = Math.Min(options.EndMs ?? int.MaxValue, probe.DurationMs);
        return options.StartMs < end
            ? new DecodeRequest(
                path, probe, options.StartMs, end,
                SamplingGrid.For(options.MaxFramesPerSecond, probe.FramesPerSecond))
            : throw MediaFailure.Unreadable("the chosen part lies after its end.");
    }
}
