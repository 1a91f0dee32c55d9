namespace Ascension.Vision.Skeletons.Pose;

/// <summary>How a network wants its picture: <c>(colour - Mean) / Deviation</c> of colours from 0 to 255.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record CropFormat(int Width, int Height)
{
    /// <summary>Mean colours of ImageNet in the order red, green, blue (Deng et al., 2009).</summary>
    public static float[] ImageNetMean { get; } = [123.675f, 116.28f, 103.53f];

    /// <summary>Their standard deviations.</summary>
    public static float[] ImageNetDeviation { get; } = [58.395f, 57.12f, 57.375f];

    /// <summary>The three colours of a pixel lie side by side; otherwise each colour is a plane of its own.</summary>
    public bool IsInterleaved { get; init; }

    /// <summary>Red, green, blue; otherwise blue, green, red.</summary>
    public bool IsRedFirst { get; init; }

    /// <summary>Luma, 16 to 235, of what lies outside the picture.</summary>
    public byte OutsideLuma { get; init; } = 16;

    /// <summary>Subtracted from each colour, in the network's order.</summary>
    public float[] Mean { get; init; } = [0, 0, 0];

    /// <summary>What each colour is divided by after that, in the network's order.</summary>
    public float[] Deviation { get; init; } = [1, 1, 1];

    /// <summary>Width in heights.</summary>
    public float Aspect => (float)Width / Height;

    /// <summary>Pixels of a crop.</summary>
    public int PixelCount => Width * Height;

    /// <summary>Planes blue, green, red from 0 to 255 need no packing.</summary>
    public bool IsPlain => !IsInterleaved && !IsRedFirst && Mean is [0, 0, 0] && Deviation is [1, 1, 1];
}
