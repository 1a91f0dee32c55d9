namespace Ascension.Vision.Decoding;

/// <summary>
/// Colour of 8-bit Y'CbCr in limited range (ITU-T H.273, 8.3): <c>R = s (Y - 16) + RedV (V - 128)</c> and so on.
/// </summary>
/// <param name="RedV">Weight of V in red.</param>
/// <param name="GreenU">Weight of U in green.</param>
/// <param name="GreenV">Weight of V in green.</param>
/// <param name="BlueU">Weight of U in blue.</param>
internal sealed record YuvMatrix(float RedV, float GreenU, float GreenV, float BlueU)
{
    /// <summary>Weight of the luma: 255 / 219.</summary>
    public const float Luma = 255f / 219f;

    public static YuvMatrix Bt601 { get; } = FromPrimaries(0.299, 0.114);

    public static YuvMatrix Bt709 { get; } = FromPrimaries(0.2126, 0.0722);

    public static YuvMatrix Bt2020 { get; } = FromPrimaries(0.2627, 0.0593);

    /// <summary>By the name FFmpeg gives a stream's matrix; unnamed ones are read as BT.601, as players do.</summary>
    public static YuvMatrix FromName(string? name) => name switch
    {
        "bt709" => Bt709,
        "bt2020nc" or "bt2020c" => Bt2020,
        _ => Bt601,
    };

    private static YuvMatrix FromPrimaries(double red, double blue)
    {
        const double Chroma = 255.0 / 224.0;
        double green = 1 - red - blue;
        return new YuvMatrix(
            (float)(2 * (1 - red) * Chroma),
            (float)(2 * (1 - blue) * blue / green * Chroma),
            (float)(2 * (1 - red) * red / green * Chroma),
            (float)(2 * (1 - blue) * Chroma));
    }
}
