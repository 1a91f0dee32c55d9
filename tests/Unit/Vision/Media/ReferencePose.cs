using System.Text.Json;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Vision.Media;

/// <summary>Landmarks that another pose estimator found on the evaluation clip: a comparison, not the truth.</summary>
internal sealed class ReferencePose
{
    private static readonly int[] Joints = [11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];

    private readonly Dictionary<int, Dictionary<int, (double X, double Y)>> _frames = [];

    public static ReferencePose Read(string path)
    {
        ReferencePose reference = new();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonElement frame in document.RootElement.GetProperty("frames").EnumerateArray())
        {
            if (frame.GetProperty("pose_detected").GetBoolean())
            {
                reference._frames[frame.GetProperty("timestamp_ms").GetInt32()] = Joints.ToDictionary(
                    joint => joint,
                    joint => Point(frame.GetProperty("landmarks").GetProperty($"{joint}")));
            }
        }

        return reference;
    }

    /// <summary>Share of the joints within so many torso lengths of the reference.</summary>
    public double ShareWithin(SkeletonTimeline timeline, double torsos)
    {
        int near = 0, all = 0;
        for (int frame = 0; frame < timeline.FrameCount; frame++)
        {
            int time = _frames.Keys.MinBy(other => Math.Abs(other - timeline.TimesMs[frame]));
            if (Math.Abs(time - timeline.TimesMs[frame]) > 2)
            {
                continue;
            }

            foreach (int joint in Joints)
            {
                KeypointSample seen = timeline[frame, (Keypoint)joint];
                double error = Distance((seen.X, seen.Y), _frames[time][joint], timeline.Video);
                near += error < torsos * Torso(_frames[time], timeline.Video) ? 1 : 0;
                all++;
            }
        }

        Assert.True(all > 0, "No frame has a reference.");
        return (double)near / all;
    }

    private static (double X, double Y) Point(JsonElement landmark) =>
        (landmark.GetProperty("x").GetDouble(), landmark.GetProperty("y").GetDouble());

    private static double Torso(Dictionary<int, (double X, double Y)> points, VideoFacts video) =>
        Distance(Middle(points[11], points[12]), Middle(points[23], points[24]), video);

    private static (double X, double Y) Middle((double X, double Y) one, (double X, double Y) other) =>
        ((one.X + other.X) / 2, (one.Y + other.Y) / 2);

    private static double Distance((double X, double Y) one, (double X, double Y) other, VideoFacts video) =>
        double.Hypot((one.X - other.X) * video.Width, (one.Y - other.Y) * video.Height);
}
