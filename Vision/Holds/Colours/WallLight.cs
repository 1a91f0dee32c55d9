using OpenCvSharp;

namespace Ascension.Vision.Holds.Colours;

/// <summary>The light on a wall, told from the wall itself: what is grey or nearly so is taken to be grey.</summary>
internal sealed class WallLight
{
    private const int LongSide = 256;

    // A wall with more colour is painted, and says nothing of the light.
    private const float PaintedChroma = 24;

    // Plywood and paint are never quite grey: the whole difference would overshoot.
    private const float Strength = 0.75f;
    private const float LeastGain = 0.6f;
    private const float MostGain = 1.7f;

    private const double Highlights = 0.98;
    private const float HighlightLuminance = 0.8f;
    private const float LeastExposure = 0.85f;
    private const float MostExposure = 3;

    private readonly float _red;
    private readonly float _green;
    private readonly float _blue;

    private WallLight(float red, float green, float blue)
    {
        (_red, _green, _blue) = (red, green, blue);
    }

    /// <summary>Measures the light.</summary>
    /// <param name="picture">Colours B, G, R of 8 bits.</param>
    /// <param name="holds">What is not wall, in pixels of the picture.</param>
    public static WallLight Of(Mat picture, IReadOnlyList<RawHold> holds)
    {
        double scale = Math.Min(1, LongSide / (double)Math.Max(picture.Width, picture.Height));
        using Mat small = new();
        Size size = new(
            Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)));
        Cv2.Resize(picture, small, size, 0, 0, InterpolationFlags.Area);
        LabColour[] all = LabPixels.Of(small);
        LabColour[] wall = [.. all.Where((_, i) => !IsHold(i % size.Width, i / size.Width, holds, (float)scale))];
        float exposure = Exposure(all);
        LabColour median = LabMedian.Of(wall.Length > 0 ? wall : all);
        if (median.Chroma > PaintedChroma)
        {
            return new WallLight(exposure, exposure, exposure);
        }

        (float red, float green, float blue) = median.ToLinear();
        float grey = (red + green + blue) / 3;
        return new WallLight(exposure * Gain(grey, red), exposure * Gain(grey, green), exposure * Gain(grey, blue));
    }

    /// <summary>What a colour of the picture is in white light of usual strength.</summary>
    public LabColour Balance(LabColour colour)
    {
        (float red, float green, float blue) = colour.ToLinear();
        return LabColour.FromLinear(
            Math.Clamp(red * _red, 0, 1), Math.Clamp(green * _green, 0, 1), Math.Clamp(blue * _blue, 0, 1));
    }

    private static float Gain(float grey, float channel) => Math.Clamp(
        MathF.Pow(MathF.Max(grey, 1e-4f) / MathF.Max(channel, 1e-4f), Strength), LeastGain, MostGain);

    private static float Exposure(LabColour[] pixels)
    {
        float[] lightness = [.. pixels.Select(pixel => pixel.L)];
        Array.Sort(lightness);
        (_, float luminance, _) = new LabColour(lightness[(int)((lightness.Length - 1) * Highlights)], 0, 0).ToLinear();
        return Math.Clamp(HighlightLuminance / MathF.Max(luminance, 1e-4f), LeastExposure, MostExposure);
    }

    private static bool IsHold(int x, int y, IReadOnlyList<RawHold> holds, float scale)
    {
        float fullX = (x + 0.5f) / scale;
        float fullY = (y + 0.5f) / scale;
        return holds.Any(hold =>
            fullX >= hold.Left && fullX <= hold.Right && fullY >= hold.Top && fullY <= hold.Bottom);
    }
}
