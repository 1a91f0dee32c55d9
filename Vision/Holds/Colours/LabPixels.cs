using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Ascension.Vision.Holds.Colours;

/// <summary>Pixels of small pictures in L*a*b*.</summary>
internal static class LabPixels
{
    /// <summary>The pixels, row by row.</summary>
    /// <param name="picture">Colours B, G, R of 8 bits.</param>
    public static unsafe LabColour[] Of(Mat picture)
    {
        using Mat floats = new();
        picture.ConvertTo(floats, MatType.CV_32FC3, 1 / 255.0);
        using Mat lab = new();
        Cv2.CvtColor(floats, lab, ColorConversionCodes.BGR2Lab);
        int count = lab.Width * lab.Height;
        return MemoryMarshal.Cast<float, LabColour>(new ReadOnlySpan<float>((void*)lab.Data, 3 * count)).ToArray();
    }
}
