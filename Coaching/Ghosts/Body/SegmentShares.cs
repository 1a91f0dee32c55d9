namespace Ascension.Coaching.Ghosts.Body;

/// <summary>
/// Lengths of the segments as shares of stature. R. Drillis and R. Contini, "Body segment parameters", 1966, as drawn
/// in
/// D. A. Winter, <i>Biomechanics and Motor Control of Human Movement</i>, figure 4.1; the grip (wrist to third knuckle)
/// from P. de Leva, J. Biomechanics 29(9), 1996, table 4, mean of women and men.
/// </summary>
internal static class SegmentShares
{
    public const double UpperArm = 0.186;

    public const double Forearm = 0.146;

    public const double Grip = 0.047;

    public const double Thigh = 0.245;

    public const double Shank = 0.246;

    public const double FootLength = 0.152;

    public const double AnkleHeight = 0.039;

    public const double ShoulderWidth = 0.259;

    public const double HipWidth = 0.191;

    public const double HipHeight = 0.530;

    public const double ShoulderHeight = 0.818;

    /// <summary>Height of the middle of the head.</summary>
    public const double HeadMiddle = 0.935;

    /// <summary>From the ankle forward to the tip of the toe, in lengths of the foot.</summary>
    public const double AnkleToToe = 0.75;

    /// <summary>
    /// Arm span over stature of the mean adult; a longer or shorter span lengthens or shortens the arms alone.
    /// </summary>
    public const double UsualSpan = 1.01;
}
