namespace Ascension.Coaching.Advice.Detectors;

/// <summary>How far the turn of the hips, seen by one camera, can be trusted.</summary>
internal static class HipProxy
{
    /// <summary>A share of the keypoints' own reliability.</summary>
    public const double Trust = 0.8;
}
