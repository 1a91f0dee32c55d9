namespace Ascension.Coaching.Movement.Statics;

/// <summary>How gravity meets the wall.</summary>
/// <param name="Along">Share of the weight along the wall, downwards: the cosine of the lean.</param>
/// <param name="Outwards">
/// Share of the weight away from the wall: the sine of the lean; above 0 on an overhang, below 0 on a slab.
/// </param>
internal readonly record struct WallLean(double Along, double Outwards)
{
    private const double Steepest = 90;

    /// <summary>A lean from the vertical in degrees, -90 to 90; an unknown wall counts as vertical.</summary>
    public static WallLean Of(double? degrees)
    {
        var known = degrees is { } lean && double.IsFinite(lean) ? Math.Clamp(lean, -Steepest, Steepest) : 0;
        var radians = known * Math.PI / 180;
        return new WallLean(Math.Cos(radians), Math.Sin(radians));
    }

    /// <summary>
    /// How far the centre of mass stands off the wall: on a slab the body stands upright above its feet, so that the
    /// height above them tells; elsewhere it is assumed.
    /// </summary>
    /// <param name="assumed">Where there is no telling, in any unit of length.</param>
    /// <param name="aboveFeet">Height above the feet along the wall, in the same unit; NaN without feet.</param>
    public double MassDepth(double assumed, double aboveFeet)
    {
        var upright = Outwards < 0 && Along > 0 ? aboveFeet * -Outwards / Along : 0;
        return upright > assumed ? upright : assumed;
    }
}
