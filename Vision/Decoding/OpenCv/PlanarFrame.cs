using OpenCvSharp;

namespace Ascension.Vision.Decoding.OpenCv;

/// <summary>Puts OpenCV's packed pictures into planes.</summary>
internal static class PlanarFrame
{
    /// <summary>Converts a picture to the planes of a frame, in BT.601 limited range.</summary>
    /// <param name="frame">Frame to fill.</param>
    /// <param name="picture">8-bit BGR of any size.</param>
    /// <param name="scratch">Reused between calls.</param>
    public static void Fill(VideoFrame frame, Mat picture, Mat scratch)
    {
        Size even = new(frame.U.Width * 2, frame.U.Height * 2);
        using Mat fitted = picture.Size() == even ? picture.Clone() : picture.Resize(even);
        Cv2.CvtColor(fitted, scratch, ColorConversionCodes.BGR2YUV_I420);

        // The result is one image, even.Width wide: luma rows, then both chroma planes packed.
        int chroma = frame.U.Width * frame.U.Height;
        int luma = even.Width * even.Height;
        using Mat y = Mat.FromPixelData(even.Height, even.Width, MatType.CV_8UC1, scratch.Data);
        using Mat u = Mat.FromPixelData(frame.U.Height, frame.U.Width, MatType.CV_8UC1, scratch.Data + luma);
        using Mat v = Mat.FromPixelData(frame.V.Height, frame.V.Width, MatType.CV_8UC1, scratch.Data + luma + chroma);
        using Mat cut = y.SubMat(0, frame.Y.Height, 0, frame.Y.Width);
        cut.CopyTo(frame.Y);
        u.CopyTo(frame.U);
        v.CopyTo(frame.V);
    }
}
