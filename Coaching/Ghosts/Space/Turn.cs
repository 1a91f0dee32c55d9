namespace Ascension.Coaching.Ghosts.Space;

/// <summary>
/// A turn from body directions (right, up along the spine, back) to the wall's: first about the spine, then leaning
/// back, then leaning sideways.
/// </summary>
/// <param name="Right">Where the body's right points.</param>
/// <param name="Up">Where the spine points.</param>
/// <param name="Back">Where the back points.</param>
internal readonly record struct Turn(Vector Right, Vector Up, Vector Back)
{
    /// <summary>A turn by angles in radians.</summary>
    /// <param name="roll">Lean of the spine to the left in the wall's plane.</param>
    /// <param name="pitch">Lean of the spine away from the wall.</param>
    /// <param name="yaw">Turn about the spine, to the left seen from above.</param>
    public static Turn Of(double roll, double pitch, double yaw)
    {
        var (sr, cr) = Math.SinCos(roll);
        var (sp, cp) = Math.SinCos(pitch);
        var (sy, cy) = Math.SinCos(yaw);
        return new Turn(
            new Vector(cr * cy - sr * sp * sy, sr * cy + cr * sp * sy, -cp * sy),
            new Vector(-sr * cp, cr * cp, sp),
            new Vector(cr * sy + sr * sp * cy, sr * sy - cr * sp * cy, cp * cy));
    }

    /// <summary>A body direction in the wall's space.</summary>
    public Vector Apply(Vector body) => Right * body.X + Up * body.Y + Back * body.Z;

    /// <summary>A direction of the wall's space as the body sees it.</summary>
    public Vector Undo(Vector wall) => new(wall.Dot(Right), wall.Dot(Up), wall.Dot(Back));
}
