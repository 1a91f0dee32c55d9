using Ascension.Skeletons.Timeline;
using OpenCvSharp;

namespace Ascension.Benchmarks.Overlay;

/// <summary>Draws a skeleton: left green, right red, the middle white; fainter where it is less sure.</summary>
internal static class SkeletonDrawing
{
    private static readonly (Keypoint From, Keypoint To)[] Bones =
    [
        (Keypoint.LeftShoulder, Keypoint.RightShoulder), (Keypoint.LeftHip, Keypoint.RightHip),
        (Keypoint.LeftShoulder, Keypoint.LeftHip), (Keypoint.RightShoulder, Keypoint.RightHip),
        (Keypoint.LeftShoulder, Keypoint.LeftElbow), (Keypoint.LeftElbow, Keypoint.LeftWrist),
        (Keypoint.LeftWrist, Keypoint.LeftIndex), (Keypoint.RightShoulder, Keypoint.RightElbow),
        (Keypoint.RightElbow, Keypoint.RightWrist), (Keypoint.RightWrist, Keypoint.RightIndex),
        (Keypoint.LeftHip, Keypoint.LeftKnee), (Keypoint.LeftKnee, Keypoint.LeftAnkle),
        (Keypoint.LeftAnkle, Keypoint.LeftFootIndex), (Keypoint.RightHip, Keypoint.RightKnee),
        (Keypoint.RightKnee, Keypoint.RightAnkle), (Keypoint.RightAnkle, Keypoint.RightFootIndex),
        (Keypoint.LeftEar, Keypoint.Nose), (Keypoint.RightEar, Keypoint.Nose),
    ];

    public static void Draw(Mat picture, ReadOnlySpan<KeypointSample> skeleton)
    {
        int thickness = Math.Max(2, picture.Height / 300);
        foreach ((Keypoint from, Keypoint to) in Bones)
        {
            KeypointSample one = skeleton[(int)from], other = skeleton[(int)to];
            double strength = Math.Clamp(Math.Min(one.Confidence, other.Confidence), 0.2, 1);
            Cv2.Line(picture, Place(picture, one), Place(picture, other), Colour(from, to, strength), thickness);
        }
    }

    private static Point Place(Mat picture, KeypointSample point) =>
        new((int)(point.X * picture.Width), (int)(point.Y * picture.Height));

    private static OpenCvSharp.Scalar Colour(Keypoint from, Keypoint to, double strength)
    {
        (double blue, double green, double red) = (Side(from), Side(to)) switch
        {
            ('L', 'L') => (80, 255, 80),
            ('R', 'R') => (80, 80, 255),
            _ => (255, 255, 255),
        };
        return new OpenCvSharp.Scalar(blue * strength, green * strength, red * strength);
    }

    private static char Side(Keypoint point) => point.ToString()[0];
}
