namespace Ascension.Skeletons.Documents;

/// <summary>
/// The steps in which a document keeps numbers. Each step is a power of two or a decimal that survives a round trip,
/// so that decoding and encoding again gives the same bytes.
/// </summary>
internal static class Quantiser
{
    /// <summary>Steps of a position in one width or height of the frame: 0.2 pixels of a Full HD picture.</summary>
    public const int PositionSteps = 4096;

    /// <summary>Least position: one frame to the left of or above the picture.</summary>
    public const int MinPosition = -PositionSteps;

    /// <summary>Greatest position: one frame to the right of or below the picture.</summary>
    public const int MaxPosition = 2 * PositionSteps;

    /// <summary>Greatest confidence and inlier share.</summary>
    public const int MaxShare = 15;

    /// <summary>Steps of the rotation and scale of a camera transform in 1: 0.03 pixels at the far end of 4K.</summary>
    public const int RotationSteps = 65_536;

    /// <summary>Greatest size of a rotation or scale, in steps: 16-fold.</summary>
    public const int MaxRotation = 16 * RotationSteps;

    /// <summary>Steps of the shift of a camera transform in one pixel.</summary>
    public const int ShiftSteps = 8;

    /// <summary>Greatest size of a shift, in steps: a million pixels, exact in a float.</summary>
    public const int MaxShift = 1_000_000 * ShiftSteps;

    private const int Decimals = 4;

    /// <summary>A position in steps, cut to one frame around the picture.</summary>
    public static int Position(float value) => Steps(value, PositionSteps, MinPosition, MaxPosition);

    /// <summary>A share of 0 to 1 in steps; anything but a number is 0.</summary>
    public static int Share(float value) => float.IsNaN(value) ? 0 : Steps(value, MaxShare, 0, MaxShare);

    /// <summary>A rotation or scale in steps.</summary>
    public static int Rotation(float value) => Steps(value, RotationSteps, -MaxRotation, MaxRotation);

    /// <summary>A shift in steps.</summary>
    public static int Shift(float value) => Steps(value, ShiftSteps, -MaxShift, MaxShift);

    /// <summary>A number with four decimals, never minus zero.</summary>
    public static double Decimal(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero) + 0.0;

    private static int Steps(double value, int steps, int min, int max) =>
        (int)Math.Clamp(Math.Round(value * steps, MidpointRounding.AwayFromZero), min, max);
}
