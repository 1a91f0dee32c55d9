using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using OpenCvSharp;

namespace Ascension.Benchmarks.Ghost;

/// <summary>
/// Draws a plan: wall and holds, and the ghost after each step from the front and, beside it, from the side.
/// </summary>
internal static class GhostPicture
{
    private const int PixelsPerMetre = 150;
    private const int PanelWidth = 430;
    private const int Columns = 5;
    private const double SideRoom = 0.9;

    private static readonly (Keypoint From, Keypoint To)[] Bones =
    [
        (Keypoint.LeftShoulder, Keypoint.RightShoulder), (Keypoint.LeftHip, Keypoint.RightHip),
        (Keypoint.LeftShoulder, Keypoint.LeftHip), (Keypoint.RightShoulder, Keypoint.RightHip),
        (Keypoint.LeftShoulder, Keypoint.LeftElbow), (Keypoint.LeftElbow, Keypoint.LeftWrist),
        (Keypoint.LeftWrist, Keypoint.LeftIndex), (Keypoint.RightShoulder, Keypoint.RightElbow),
        (Keypoint.RightElbow, Keypoint.RightWrist), (Keypoint.RightWrist, Keypoint.RightIndex),
        (Keypoint.LeftHip, Keypoint.LeftKnee), (Keypoint.LeftKnee, Keypoint.LeftAnkle),
        (Keypoint.LeftAnkle, Keypoint.LeftHeel), (Keypoint.LeftHeel, Keypoint.LeftFootIndex),
        (Keypoint.RightHip, Keypoint.RightKnee), (Keypoint.RightKnee, Keypoint.RightAnkle),
        (Keypoint.RightAnkle, Keypoint.RightHeel), (Keypoint.RightHeel, Keypoint.RightFootIndex),
        (Keypoint.LeftEar, Keypoint.Nose), (Keypoint.RightEar, Keypoint.Nose),
    ];

    /// <summary>Writes a picture of a plan.</summary>
    public static void Write(Route route, GhostPlan plan, string file)
    {
        var (low, high) = (Math.Min(0, route.Holds.Min(hold => hold.Y)), route.Holds.Max(hold => hold.Y) + 0.7);
        var middle = route.Holds.Average(hold => hold.X);
        var panelHeight = (int)((high - low) * PixelsPerMetre) + 30;
        var poses = plan.Steps.Select(step => (step.Pose, $"{step.Index} {step.Limb} {step.Cost.Total:0.0}"))
            .Prepend((plan.Frames[0].Keypoints, "start")).ToList();
        var rows = (poses.Count + Columns - 1) / Columns;
        using Mat picture = new(
            rows * panelHeight, Columns * PanelWidth, MatType.CV_8UC3, new OpenCvSharp.Scalar(245, 245, 245));
        for (var i = 0; i < poses.Count; i++)
        {
            var (left, top) = (i % Columns * PanelWidth, i / Columns * panelHeight);
            Point Front(GhostPoint point) => new(
                left + (int)((point.X - middle + 1) * PixelsPerMetre),
                top + 20 + (int)((high - point.Y) * PixelsPerMetre));
            Point Aside(GhostPoint point) => new(
                left + PanelWidth - 10 - (int)((SideRoom - point.Z) * PixelsPerMetre),
                top + 20 + (int)((high - point.Y) * PixelsPerMetre));
            foreach (var hold in route.Holds)
            {
                Hold(picture, hold, Front);
            }

            Cv2.Line(
                picture, Aside(new(0, low, 0)), Aside(new(0, high, 0)), new OpenCvSharp.Scalar(120, 120, 120), 2);
            Body(picture, poses[i].Item1, Front);
            Body(picture, poses[i].Item1, Aside);
            Cv2.PutText(
                picture, poses[i].Item2, new Point(left + 6, top + 16), HersheyFonts.HersheySimplex, 0.5,
                new OpenCvSharp.Scalar(0, 0, 0));
        }

        Cv2.ImWrite(file, picture);
    }

    private static void Hold(Mat picture, RouteHold hold, Func<GhostPoint, Point> place)
    {
        var colour = hold.Role switch
        {
            HoldRole.Start => new OpenCvSharp.Scalar(60, 170, 60),
            HoldRole.Finish => new OpenCvSharp.Scalar(60, 60, 200),
            HoldRole.Foot => new OpenCvSharp.Scalar(190, 170, 120),
            _ => new OpenCvSharp.Scalar(80, 170, 220),
        };
        Cv2.Rectangle(
            picture, place(new(hold.X - hold.Width / 2, hold.Y + hold.Height / 2, 0)),
            place(new(hold.X + hold.Width / 2, hold.Y - hold.Height / 2, 0)), colour, -1);
    }

    private static void Body(Mat picture, IReadOnlyList<GhostPoint> points, Func<GhostPoint, Point> place)
    {
        foreach (var (from, to) in Bones)
        {
            var side = (from.ToString()[0], to.ToString()[0]);
            var colour = side switch
            {
                ('L', 'L') => new OpenCvSharp.Scalar(40, 140, 40),
                ('R', 'R') => new OpenCvSharp.Scalar(40, 40, 190),
                _ => new OpenCvSharp.Scalar(60, 60, 60),
            };
            Cv2.Line(picture, place(points[(int)from]), place(points[(int)to]), colour, 3);
        }

        Cv2.Circle(picture, place(points[(int)Keypoint.Nose]), 8, new OpenCvSharp.Scalar(60, 60, 60), 2);
    }
}
