using Ascension.Vision.Holds.Colours;
using OpenCvSharp;

namespace Ascension.Vision.Holds.Shapes;

/// <summary>Tells hold from wall in a patch by colour: the wall is what lies around the box.</summary>
internal static class HoldMask
{
    private const byte Set = 255;
    private const int WallColours = 3;
    private const int HoldColours = 2;

    // A colour that only a corner of the surroundings has may be that of a neighbouring hold of the same route.
    private const float LeastWallShare = 0.15f;
    private const double Middle = 0.55;
    private const float Alike = 12;
    private const float NotWall = 9;
    private const double Growth = 0.06;

    /// <summary>The pixels of the hold, 255, and all others, 0; to be disposed of. Null when none are told.</summary>
    public static Mat? Of(HoldPatch patch)
    {
        LabColour[] wall = WallOf(patch);
        if (wall.Length == 0)
        {
            return null;
        }

        LabColour[] hold = HoldOf(patch, wall);
        Mat mask = new(patch.Size, MatType.CV_8UC1, Scalar.Black);
        Span<byte> set = Bytes(mask);
        for (int i = 0; i < set.Length; i++)
        {
            if (patch.IsInBox(i, Growth))
            {
                float toWall = ColourClusters.DistanceTo(wall, patch.Pixels[i]);
                bool isHold = toWall > NotWall
                    && (hold.Length == 0 || ColourClusters.DistanceTo(hold, patch.Pixels[i]) < toWall);
                set[i] = isHold ? Set : (byte)0;
            }
        }

        using Mat brush = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(3, 3));
        Cv2.MorphologyEx(mask, mask, MorphTypes.Close, brush, iterations: 2);
        Cv2.MorphologyEx(mask, mask, MorphTypes.Open, brush);
        return mask;
    }

    /// <summary>The pixels of a mask.</summary>
    public static unsafe Span<byte> Bytes(Mat mask) => new((void*)mask.Data, mask.Width * mask.Height);

    private static LabColour[] WallOf(HoldPatch patch)
    {
        LabColour[] around = [.. patch.Pixels.Where((_, i) => !patch.IsInBox(i, Growth))];
        return around.Length == 0
            ? []
            :
            [
                .. ColourClusters.Of(around, WallColours)
                    .Where((cluster, rank) => rank == 0 || cluster.Share >= LeastWallShare)
                    .Select(cluster => cluster.Colour),
            ];
    }

    // Empty when the middle looks like the wall, as that of a ring or a pocket does.
    private static LabColour[] HoldOf(HoldPatch patch, LabColour[] wall)
    {
        LabColour[] middle = [.. patch.Pixels.Where((_, i) => patch.Eccentricity(i) < Middle)];
        return middle.Length == 0
            ? []
            :
            [
                .. ColourClusters.Of(middle, HoldColours)
                    .Select(cluster => cluster.Colour)
                    .Where(colour => ColourClusters.DistanceTo(wall, colour) > Alike),
            ];
    }
}
