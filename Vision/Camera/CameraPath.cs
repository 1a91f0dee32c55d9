using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Camera;

/// <summary>Judges what the camera did from the transforms of all frames.</summary>
internal static class CameraPath
{
    /// <summary>A corner's way below this share of the diagonal is noise, or a tripod's trembling.</summary>
    private const double StillShare = 0.004;

    /// <summary>Below this share of agreeing features a frame's transform is not believed.</summary>
    private const double BelievedRatio = 0.35;

    /// <summary>More frames than this share not believed make the whole path unstable.</summary>
    private const double DoubtedShare = 0.1;

    /// <summary>The camera's state, and the transforms in pixels of the full frame.</summary>
    /// <param name="steps">Where the camera was at some instants, in order, the first frame's among them.</param>
    /// <param name="timesMs">Times of all frames, in order.</param>
    /// <param name="width">Width of the small image.</param>
    /// <param name="height">Height of the small image.</param>
    /// <param name="factor">How many pixels of the full frame one of the small image covers along a side.</param>
    public static (CameraState State, CameraTransform[] Transforms) Judge(
        IReadOnlyList<CameraStep> steps,
        IReadOnlyList<int> timesMs,
        int width,
        int height,
        double factor)
    {
        double limit = StillShare * double.Hypot(width, height);
        int doubted = steps.Count(step => step.InlierRatio < BelievedRatio);
        bool still = steps.All(step =>
            step.InlierRatio < BelievedRatio || step.ToWall.CornerShift(width, height) < limit);
        CameraState state = doubted > DoubtedShare * steps.Count ? CameraState.MovingUnstable
            : still ? CameraState.Static
            : CameraState.Moving;
        CameraTransform[] transforms =
        [
            .. Interpolate(steps, timesMs).Select(step => state is CameraState.Static
                ? CameraTransform.Identity with { InlierRatio = (float)step.InlierRatio }
                : step.ToWall.ToPixels(factor, step.InlierRatio)),
        ];
        return (state, transforms);
    }

    private static IEnumerable<CameraStep> Interpolate(IReadOnlyList<CameraStep> steps, IReadOnlyList<int> timesMs)
    {
        int later = 0;
        foreach (int timeMs in timesMs)
        {
            while (later < steps.Count - 1 && steps[later].TimeMs < timeMs)
            {
                later++;
            }

            // After the last step the camera is taken to stay where it was.
            int until = Math.Min(timeMs, steps[later].TimeMs);
            yield return steps[Math.Max(0, later - 1)].Towards(steps[later], until);
        }
    }
}
