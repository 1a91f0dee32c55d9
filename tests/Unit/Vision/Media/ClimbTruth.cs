using System.Text.Json;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Vision.Media;

/// <summary>What the renderer of the sample climb knows of it.</summary>
/// <param name="TimesMs">Times of the frames.</param>
/// <param name="Keypoints">33 pairs of pixels for each frame.</param>
/// <param name="Visible">A digit for each keypoint of each frame, 1 when it is not hidden.</param>
/// <param name="Camera">A, B, Tx, Ty of each frame.</param>
internal sealed record ClimbTruth(int[] TimesMs, double[][] Keypoints, string[] Visible, double[][] Camera)
{
    private static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static ClimbTruth Read(string path) =>
        JsonSerializer.Deserialize<ClimbTruth>(File.ReadAllBytes(path), Names)!;

    /// <summary>Share of the visible keypoints within so many torso lengths of the truth.</summary>
    public double ShareWithin(SkeletonTimeline timeline, double torsos)
    {
        int near = 0, all = 0;
        for (int frame = 0; frame < TimesMs.Length; frame++)
        {
            double[] place = Keypoints[frame];
            double torso = double.Hypot(
                (place[22] + place[24] - place[46] - place[48]) / 2,
                (place[23] + place[25] - place[47] - place[49]) / 2);
            for (int point = 0; point < SkeletonTimeline.KeypointCount; point++)
            {
                if (Visible[frame][point] == '1')
                {
                    KeypointSample seen = timeline[frame, (Keypoint)point];
                    double error = double.Hypot(
                        seen.X * timeline.Video.Width - place[2 * point],
                        seen.Y * timeline.Video.Height - place[2 * point + 1]);
                    near += error < torsos * torso ? 1 : 0;
                    all++;
                }
            }
        }

        return (double)near / all;
    }

    /// <summary>Largest error of the camera at the middle of the picture, in pixels.</summary>
    public double CameraError(SkeletonTimeline timeline)
    {
        (float x, float y) = (timeline.Video.Width / 2f, timeline.Video.Height / 2f);
        return Enumerable.Range(0, TimesMs.Length).Max(frame =>
        {
            double[] c = Camera[frame];
            CameraTransform truth = new((float)c[0], (float)c[1], (float)c[2], (float)c[3], 1);
            (float trueX, float trueY) = truth.ToWall(x, y);
            (float seenX, float seenY) = timeline.Camera[frame].ToWall(x, y);
            return double.Hypot(seenX - trueX, seenY - trueY);
        });
    }
}
