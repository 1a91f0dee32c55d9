using System.Globalization;

namespace Ascension.Vision.Holds.Colours;

/// <summary>A colour in CIE 1976 L*a*b* with the white of sRGB (D65).</summary>
/// <param name="L">Lightness, 0 to 100.</param>
/// <param name="A">From green to red.</param>
/// <param name="B">From blue to yellow.</param>
internal readonly record struct LabColour(float L, float A, float B)
{
    private const float WhiteX = 0.95047f;
    private const float WhiteZ = 1.08883f;
    private const float Knee = 6f / 29;

    /// <summary>Distance from grey.</summary>
    public float Chroma => MathF.Sqrt(A * A + B * B);

    /// <summary>Direction from grey, 0 to 360 degrees: 30 red, 90 yellow, 150 green, 280 blue.</summary>
    public float Hue
    {
        get
        {
            float degrees = MathF.Atan2(B, A) * (180 / MathF.PI);
            return degrees < 0 ? degrees + 360 : degrees;
        }
    }

    /// <summary>
    /// How different two colours are of which the light may differ: lightness counts less than hue and chroma.
    /// </summary>
    public float DistanceTo(LabColour other, float lightnessWeight)
    {
        float l = (L - other.L) * lightnessWeight;
        float a = A - other.A;
        float b = B - other.B;
        return MathF.Sqrt(l * l + a * a + b * b);
    }

    /// <summary>From linear sRGB, 1 being white (IEC 61966-2-1, CIE 15).</summary>
    public static LabColour FromLinear(float red, float green, float blue)
    {
        float x = F((0.4124564f * red + 0.3575761f * green + 0.1804375f * blue) / WhiteX);
        float y = F(0.2126729f * red + 0.7151522f * green + 0.0721750f * blue);
        float z = F((0.0193339f * red + 0.1191920f * green + 0.9503041f * blue) / WhiteZ);
        return new LabColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>As linear sRGB; below 0 or above 1 where a screen cannot show it.</summary>
    public (float Red, float Green, float Blue) ToLinear()
    {
        float fy = (L + 16) / 116;
        float x = Inverse(fy + A / 500) * WhiteX;
        float y = Inverse(fy);
        float z = Inverse(fy - B / 200) * WhiteZ;
        return (
            3.2404542f * x - 1.5371385f * y - 0.4985314f * z,
            -0.9692660f * x + 1.8760108f * y + 0.0415560f * z,
            0.0556434f * x - 0.2040259f * y + 1.0572252f * z);
    }

    /// <summary>As <c>#rrggbb</c>.</summary>
    public string ToHex()
    {
        (float red, float green, float blue) = ToLinear();
        return string.Create(CultureInfo.InvariantCulture, $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}");
    }

    private static byte Byte(float linear)
    {
        float value = Math.Clamp(linear, 0, 1);
        float encoded = value <= 0.0031308f ? 12.92f * value : 1.055f * MathF.Pow(value, 1 / 2.4f) - 0.055f;
        return (byte)MathF.Round(255 * encoded);
    }

    private static float F(float t) =>
        t > Knee * Knee * Knee ? MathF.Cbrt(t) : t / (3 * Knee * Knee) + 4f / 29;

    private static float Inverse(float t) => t > Knee ? t * t * t : 3 * Knee * Knee * (t - 4f / 29);
}
