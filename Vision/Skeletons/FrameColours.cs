using Ascension.Vision.Decoding;
using OpenCvSharp;

namespace Ascension.Vision.Skeletons;

/// <summary>Colours of a whole frame.</summary>
internal static class FrameColours
{
    /// <summary>Blue, green and red of each pixel, row by row.</summary>
    /// <param name="luma">Luma; its size is the picture's.</param>
    /// <param name="u">Blue difference, half as wide and high.</param>
    /// <param name="v">Red difference, half as wide and high.</param>
    /// <param name="colour">How luma and chroma become colours.</param>
    public static unsafe byte[] ToPixels(Mat luma, Mat u, Mat v, YuvMatrix colour)
    {
        using Mat wideU = new();
        using Mat wideV = new();
        Cv2.Resize(u, wideU, luma.Size(), 0, 0, InterpolationFlags.Linear);
        Cv2.Resize(v, wideV, luma.Size(), 0, 0, InterpolationFlags.Linear);
        int count = luma.Width * luma.Height;
        ReadOnlySpan<byte> light = new((void*)luma.Data, count);
        ReadOnlySpan<byte> blue = new((void*)wideU.Data, count);
        ReadOnlySpan<byte> red = new((void*)wideV.Data, count);
        byte[] pixels = new byte[3 * count];
        for (int i = 0, at = 0; i < count; i++, at += 3)
        {
            float level = (light[i] - 16) * YuvMatrix.Luma;
            int cb = blue[i] - 128;
            int cr = red[i] - 128;
            pixels[at] = ToByte(level + cb * colour.BlueU);
            pixels[at + 1] = ToByte(level - cb * colour.GreenU - cr * colour.GreenV);
            pixels[at + 2] = ToByte(level + cr * colour.RedV);
        }

        return pixels;
    }

    private static byte ToByte(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
