namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// Where the trunk is: metres of the wall's space and radians. The limbs follow from it in closed form.
/// </summary>
/// <param name="X">Middle of the hips, along the wall.</param>
/// <param name="Y">Middle of the hips, up the wall.</param>
/// <param name="Z">Middle of the hips, off the wall.</param>
/// <param name="Roll">Lean of the spine to the left in the wall's plane.</param>
/// <param name="Pitch">Lean of the spine away from the wall.</param>
/// <param name="Yaw">Turn of the pelvis about the spine.</param>
/// <param name="Twist">Turn of the thorax against the pelvis.</param>
internal readonly record struct TrunkPose(
    double X, double Y, double Z, double Roll, double Pitch, double Yaw, double Twist)
{
    /// <summary>Number of coordinates.</summary>
    public const int Freedoms = 7;

    public static TrunkPose From(ReadOnlySpan<double> values) =>
        new(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);

    public static TrunkPose Between(TrunkPose from, TrunkPose to, double share)
    {
        double Mix(double a, double b) => a + (b - a) * share;
        return new(
            Mix(from.X, to.X), Mix(from.Y, to.Y), Mix(from.Z, to.Z), Mix(from.Roll, to.Roll),
            Mix(from.Pitch, to.Pitch), Mix(from.Yaw, to.Yaw), Mix(from.Twist, to.Twist));
    }

    public void CopyTo(Span<double> values) =>
        (values[0], values[1], values[2], values[3], values[4], values[5], values[6]) =
        (X, Y, Z, Roll, Pitch, Yaw, Twist);
}
