namespace Ascension.Unit.Coaching.Synthetic;

/// <summary>How a climb is filmed and seen.</summary>
public sealed record Filming
{
    public double FramesPerSecond { get; init; } = 15;

    /// <summary>Standard deviation of the noise of every keypoint in body heights.</summary>
    public double Noise { get; init; }

    /// <summary>Share of keypoints that are not seen.</summary>
    public double Dropped { get; init; }

    /// <summary>How far the camera pans upwards over the climb, in pixels.</summary>
    public double PanPx { get; init; }

    public bool Mirrored { get; init; }

    public int Seed { get; init; } = 1;
}
