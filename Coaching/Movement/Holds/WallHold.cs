using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Movement.Holds;

/// <summary>A hold in wall pixels.</summary>
/// <param name="Id">Identity, unique on its wall.</param>
/// <param name="Type">What it offers.</param>
/// <param name="Centre">Centre of the grip.</param>
/// <param name="TopLeft">Upper left corner of its box.</param>
/// <param name="BottomRight">Lower right corner of its box.</param>
internal sealed record WallHold(string Id, HoldType Type, Point Centre, Point TopLeft, Point BottomRight)
{
    /// <summary>A box this much taller than wide is pulled from the side.</summary>
    private const double SidePullAspect = 1.6;

    /// <summary>Crimps, slopers and pinches tire the fingers even at rest.</summary>
    public bool IsPoor => Type is HoldType.Crimp or HoldType.Sloper or HoldType.Pinch;

    /// <summary>An edge that stands upright can only be pulled sideways.</summary>
    public bool IsSidePull =>
        Type is HoldType.Edge or HoldType.Crimp or HoldType.Jug
        && BottomRight.Y - TopLeft.Y >= SidePullAspect * (BottomRight.X - TopLeft.X);

    /// <summary>Distance from a place to the box, 0 inside.</summary>
    public double DistanceTo(Point place) => new Point(
        Math.Max(0, Math.Max(TopLeft.X - place.X, place.X - BottomRight.X)),
        Math.Max(0, Math.Max(TopLeft.Y - place.Y, place.Y - BottomRight.Y))).Length;
}
