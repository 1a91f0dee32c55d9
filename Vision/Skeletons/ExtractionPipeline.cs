using System.Collections.Concurrent;
using System.Diagnostics;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Decoding;
using Ascension.Vision.Diagnostics;
using Ascension.Vision.Skeletons.Pose;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// One video's way from frames to skeletons: decoding, seeing the climber and following the camera each run on a thread
/// of their own, joined by bounded queues.
/// </summary>
internal sealed class ExtractionPipeline : IDisposable
{
    private readonly IVideoDecoder _decoder;
    private readonly PoseNetwork _network;
    private readonly DecodeRequest _request;
    private readonly FramePool _pool;
    private readonly BlockingCollection<VideoFrame> _decoded = [];
    private readonly PoseRunner _runner;
    private readonly Thumbnail _thumbnail;
    private readonly ClearFrameChooser _clear;
    private readonly PoseStage _poses;
    private readonly CameraStage _camera;
    private TimeSpan _decodeTime;

    public ExtractionPipeline(IVideoDecoder decoder, PoseNetwork network, DecodeRequest request, int megabytes)
    {
        VideoProbe probe = request.Probe;
        _decoder = decoder;
        _network = network;
        _request = request;
        _pool = new FramePool(probe.Width, probe.Height, megabytes);
        _runner = network.CreateRunner(probe.Colour);
        _thumbnail = new Thumbnail(probe.Width, probe.Height, probe.Colour);
        _clear = new ClearFrameChooser(probe.Width, probe.Height, probe.Colour);
        _poses = new PoseStage(_runner, _thumbnail, _clear);
        _camera = new CameraStage(probe.Width, probe.Height);
    }

    /// <summary>What the video has cost, once <see cref="RunAsync"/> has ended.</summary>
    /// <param name="elapsed">Time that went by meanwhile.</param>
    public VideoCost Cost(TimeSpan elapsed) => new(_poses.Frames.Count, elapsed, _decodeTime, _runner.NetworkTime);

    /// <summary>Runs all stages to the end of the video.</summary>
    /// <exception cref="VisionException">The video cannot be decoded, or shows no climber.</exception>
    public async Task<SkeletonExtraction> RunAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using StageGroup stages = new(cancellationToken);
        stages.Start(Decode);
        stages.Start(stop => See(progress, stop));
        stages.Start(_camera.Run);
        await stages.WhenAllEnded();
        RequireWholeVideo();
        return ClimberEvidence.Suffices(_poses.Frames) ? Result() : throw MediaFailure.NoClimber();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _camera.Dispose();
        _thumbnail.Dispose();
        _clear.Dispose();
        _runner.Dispose();
        _decoded.Dispose();
        _pool.Dispose();
    }

    private void Decode(CancellationToken stop)
    {
        long begin = Stopwatch.GetTimestamp();
        try
        {
            _decoder.Decode(_request, _pool, frame => _decoded.Add(frame, CancellationToken.None), stop);
        }
        finally
        {
            _decodeTime = Stopwatch.GetElapsedTime(begin) - _pool.Waited;
            _decoded.CompleteAdding();
        }
    }

    private void See(IProgress<double>? progress, CancellationToken stop)
    {
        ProgressSteps steps = new(progress, _request.StartMs, _request.EndMs);
        foreach (VideoFrame frame in _decoded.GetConsumingEnumerable(stop))
        {
            using (frame)
            {
                FramePose pose = _poses.See(frame);
                _camera.Add(frame, pose, stop);
                steps.Reached(frame.TimeMs);
            }
        }

        _camera.Complete();
    }

    // A decoder that meets the end of a cut file just stops.
    private void RequireWholeVideo()
    {
        if (_poses.Frames is not [.., var last])
        {
            throw MediaFailure.Unreadable("it holds no pictures.");
        }

        int missing = _request.EndMs - last.TimeMs;
        if (missing > 1000 && missing > 0.1 * (_request.EndMs - _request.StartMs))
        {
            throw MediaFailure.Unreadable("its end is missing.");
        }
    }

    private SkeletonExtraction Result()
    {
        VideoProbe probe = _request.Probe;
        int[] timesMs = [.. _poses.Frames.Select(frame => frame.TimeMs)];
        (CameraState state, CameraTransform[] camera) = _camera.Judge(timesMs);
        VideoFacts facts = new(
            probe.Width, probe.Height, probe.DurationMs, probe.FramesPerSecond, _request.Grid.Rate, probe.Codec);
        SkeletonTimeline timeline = new(
            facts,
            _network.Facts,
            timesMs,
            SkeletonSmoother.Smooth(
                SideConsistency.Repair(KeypointPaths.Choose(_poses.Frames)), probe.Width, probe.Height),
            camera,
            state,
            _poses.PeopleSeen);
        return new SkeletonExtraction(
            timeline,
            _thumbnail.ToJpeg(),
            _clear.TimeMs is { } at ? _clear.ToFrame(camera[Array.IndexOf(timesMs, at)]) : null);
    }
}
