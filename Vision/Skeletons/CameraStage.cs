using System.Collections.Concurrent;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Camera;
using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons;

/// <summary>Follows the camera beside the search for the climber, on small copies of the frames.</summary>
internal sealed class CameraStage(int width, int height) : IDisposable
{
    // Hands and feet reach out of the box of a skeleton that is not quite right.
    private const float ClimberMargin = 1.15f;

    // A hand sways more slowly than this; the frames in between are interpolated, at half the price.
    private const int StepMs = 100;

    private readonly SmallLuma _small = new(width, height);
    private readonly BlockingCollection<(int TimeMs, Mat Luma, Rect? Climber)> _waiting = [];
    private readonly CameraTracker _tracker = new();
    private readonly List<CameraStep> _steps = [];
    private int _nextMs = int.MinValue;

    /// <summary>Hands over a frame; waits when too many are not yet looked at.</summary>
    public void Add(VideoFrame frame, FramePose pose, CancellationToken cancellationToken)
    {
        if (frame.TimeMs >= _nextMs)
        {
            _nextMs = frame.TimeMs + StepMs;
            _waiting.Add((frame.TimeMs, _small.Shrink(frame, cancellationToken), ClimberBox(pose)), cancellationToken);
        }
    }

    /// <summary>No more frames come.</summary>
    public void Complete() => _waiting.CompleteAdding();

    /// <summary>Follows the camera until no more frames come. Blocks: called on a thread of its own.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        foreach ((int timeMs, Mat luma, Rect? climber) in _waiting.GetConsumingEnumerable(cancellationToken))
        {
            (Similarity toWall, double ratio) = _tracker.Track(luma, climber);
            _steps.Add(new CameraStep(timeMs, toWall, ratio));
            _small.Return(luma);
        }
    }

    /// <summary>What the camera did, once <see cref="Run"/> has ended.</summary>
    /// <param name="timesMs">Times of all frames, those that were not looked at too.</param>
    public (CameraState State, CameraTransform[] Transforms) Judge(IReadOnlyList<int> timesMs) =>
        CameraPath.Judge(_steps, timesMs, _small.Size.Width, _small.Size.Height, _small.Factor);

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting.Dispose();
        _tracker.Dispose();
        _small.Dispose();
    }

    private Rect? ClimberBox(FramePose pose)
    {
        if (pose.Points is not { } points)
        {
            return null;
        }

        float left = points.Min(point => point.X), right = points.Max(point => point.X);
        float top = points.Min(point => point.Y), bottom = points.Max(point => point.Y);
        float padX = (right - left) * (ClimberMargin - 1) / 2, padY = (bottom - top) * (ClimberMargin - 1) / 2;
        return Rect.FromLTRB(
            (int)((left - padX) / _small.Factor),
            (int)((top - padY) / _small.Factor),
            (int)((right + padX) / _small.Factor),
            (int)((bottom + padY) / _small.Factor));
    }
}
