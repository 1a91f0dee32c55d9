namespace Ascension.Vision.Decoding;

/// <summary>How the stored picture is turned to stand upright.</summary>
/// <param name="ClockwiseTurns">Quarter turns clockwise, 0 to 3, done after the mirroring.</param>
/// <param name="Mirrored">The stored picture is mirrored left to right first.</param>
internal readonly record struct Orientation(int ClockwiseTurns, bool Mirrored)
{
    public static Orientation Upright => default;

    /// <summary>Width and height change places.</summary>
    public bool SwapsSides => ClockwiseTurns % 2 == 1;

    /// <summary>
    /// From the display matrix of the container, row vectors as in ISO/IEC 14496-12, 6.2.2:
    /// <c>x' = a x + c y, y' = b x + d y</c>. Only its quarter turns and mirroring are honoured.
    /// </summary>
    public static Orientation FromMatrix(double a, double b, double c, double d)
    {
        bool mirrored = a * d - b * c < 0;

        // After mirroring x the matrix is a pure turn: (-a, -b, c, d).
        double cosine = mirrored ? -a : a;
        double sine = mirrored ? -b : b;
        int turns = (int)Math.Round(Math.Atan2(sine, cosine) / (Math.PI / 2));
        return new Orientation((turns + 4) % 4, mirrored);
    }
}
