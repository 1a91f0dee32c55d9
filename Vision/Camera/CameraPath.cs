using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Camera;

/// <summary>Judges what the camera did from the transforms of all frames.</summary>
internal static class CameraPath
{
    /// <summary>A corner's way below this share of the diagonal is the tracker's noise or a tripod's trembling.</summary>
    private const double StillShare = 0.004;

    /// <summary>Below this share of agreeing features a frame's transform is not believed.</summary>
    private const double BelievedRatio = 0.35;

    /// <summary>More frames than this share not believed make the whole path unstable.</summary>
    private const double DoubtedShare = 0.1;

    /// <summary>The camera's state, and the transforms in pixels of the full frame.</summary>
    /// <param name="path">Transforms to the first frame in pixels of the small image.</param>
    /// <param name="width">Width of the small image.</param>
    /// <param name="height">Height of the small image.</param>
    /// <param name="factor">How many pixels of the full frame one of the small image covers along a side.</param>
    public static (CameraState State, CameraTransform[] Transforms) Judge(
        IReadOnlyList<(Similarity ToWall, double InlierRatio)> path,
        int width,
        int height,
        double factor)
    {
        double limit = StillShare * double.Hypot(width, height);
        int doubted = path.Count(step => step.InlierRatio < BelievedRatio);
        bool still = path.All(step =>
            step.InlierRatio < BelievedRatio || step.ToWall.CornerShift(width, height) < limit);
        CameraState state = doubted > DoubtedShare * path.Count ? CameraState.MovingUnstable
            : still ? CameraState.Static
            : CameraState.Moving;
        CameraTransform[] transforms =
        [
            .. path.Select(step => state is CameraState.Static
                ? CameraTransform.Identity with { InlierRatio = (float)step.InlierRatio }
                : step.ToWall.ToPixels(factor, step.InlierRatio)),
        ];
        return (state, transforms);
    }
}
