namespace Ascension.Vision.Camera;

/// <summary>Where the camera was at one instant.</summary>
/// <param name="TimeMs">Presentation time in milliseconds.</param>
/// <param name="ToWall">Transform to the first frame, in pixels of the small image.</param>
/// <param name="InlierRatio">Share of features that agree with it, 0 to 1.</param>
internal readonly record struct CameraStep(int TimeMs, Similarity ToWall, double InlierRatio)
{
    /// <summary>The step between this and a later one, at a time between theirs.</summary>
    public CameraStep Towards(CameraStep later, int timeMs)
    {
        if (timeMs >= later.TimeMs)
        {
            return later with { TimeMs = timeMs };
        }

        double share = (double)(timeMs - TimeMs) / (later.TimeMs - TimeMs);
        return new CameraStep(
            timeMs,
            new Similarity(
                double.Lerp(ToWall.A, later.ToWall.A, share),
                double.Lerp(ToWall.B, later.ToWall.B, share),
                double.Lerp(ToWall.Tx, later.ToWall.Tx, share),
                double.Lerp(ToWall.Ty, later.ToWall.Ty, share)),
            Math.Min(InlierRatio, later.InlierRatio));
    }
}
