namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>How a homography turns, stretches and shears what is near a place: its derivatives there.</summary>
internal readonly record struct LocalView(double Xx, double Xy, double Yx, double Yy)
{
    /// <summary>Negative: it is mirrored.</summary>
    public double Area => Xx * Yy - Xy * Yx;

    /// <summary>Lengths there over lengths here, between the longest and the shortest.</summary>
    public double Scale => Math.Sqrt(Math.Abs(Area));

    /// <summary>Turn to the left, degrees.</summary>
    public double TiltDegrees => double.RadiansToDegrees(Math.Atan2(Yx - Xy, Xx + Yy));

    /// <summary>The most a length is stretched over the least, 1 or more.</summary>
    public double Stretch
    {
        get
        {
            var half = (Xx * Xx + Xy * Xy + Yx * Yx + Yy * Yy) / 2;
            var root = Math.Sqrt(Math.Max(0, half * half - Area * Area));
            return Math.Sqrt((half + root) / Math.Max(double.Epsilon, half - root));
        }
    }
}
