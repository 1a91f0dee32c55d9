using OpenCvSharp;

namespace Ascension.Vision.Holds.Shapes;

/// <summary>Draws the outline of a hold around its mask.</summary>
internal static class HoldOutline
{
    /// <summary>Most points of an outline.</summary>
    public const int MostPoints = 24;

    private const int LeastPoints = 3;

    // Less of the box than this is a bolt, chalk or a shadow, not the hold.
    private const double LeastShare = 0.2;
    private const double FirstTolerance = 0.008;
    private const double Coarser = 1.4;

    /// <summary>The outline in pixels of the mask; empty when the mask shows no hold.</summary>
    /// <param name="mask">Pixels of the hold are not 0.</param>
    /// <param name="boxArea">Area of the hold's box, in pixels of the mask.</param>
    public static Point[] Of(Mat mask, double boxArea)
    {
        Cv2.FindContours(
            mask, out Point[][] contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxNone);
        Point[]? largest = contours.MaxBy(contour => Cv2.ContourArea(contour));
        if (largest is null || Cv2.ContourArea(largest) < LeastShare * boxArea)
        {
            return [];
        }

        double tolerance = FirstTolerance * Cv2.ArcLength(largest, closed: true);
        Point[] outline = largest;
        while (outline.Length > MostPoints)
        {
            outline = Cv2.ApproxPolyDP(largest, tolerance, closed: true);
            tolerance *= Coarser;
        }

        return outline.Length >= LeastPoints ? outline : [];
    }
}
