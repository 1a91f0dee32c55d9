namespace Ascension.Climbs.Filming;

/// <summary>How a climb is filmed and seen.</summary>
public sealed record Shot
{
    public double FramesPerSecond { get; init; } = 15;

    /// <summary>Standard deviation of the noise of every keypoint in body heights.</summary>
    public double Noise { get; init; }

    /// <summary>Share of keypoints that are not seen, 0 to 1.</summary>
    public double Dropped { get; init; }

    /// <summary>How far the camera pans upwards over the climb, in pixels.</summary>
    public double PanPx { get; init; }

    public bool IsMirrored { get; init; }

    public int Seed { get; init; } = 1;
}
