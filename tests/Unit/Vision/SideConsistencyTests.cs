using Ascension.Skeletons.Timeline;
using Ascension.Vision.Skeletons;

namespace Ascension.Unit.Vision;

public sealed class SideConsistencyTests
{
    private const int FrameMs = 67;

    [Theory]
    [InlineData(20, 1)]
    [InlineData(20, 6)]
    [InlineData(0, 2)]
    [InlineData(57, 3)]
    public void Body_whose_sides_are_exchanged_for_a_moment_is_mended(int first, int count)
    {
        FramePose[] truth = Climb(60);

        AssertSame(truth, SideConsistency.Repair(Exchange(truth, first, count, _ => true)));
    }

    [Fact]
    public void Legs_are_mended_without_the_arms_and_arms_without_the_legs()
    {
        FramePose[] truth = Climb(60);
        FramePose[] mixed = Exchange(
            Exchange(truth, 10, 3, point => point >= Keypoint.LeftHip), 12, 4, point => point < Keypoint.LeftHip);

        AssertSame(truth, SideConsistency.Repair(mixed));
    }

    [Fact]
    public void Consistent_frames_stay_as_they_are()
    {
        FramePose[] truth = Climb(60);

        Assert.Equal(truth, SideConsistency.Repair(truth));
    }

    [Fact]
    public void Climber_who_turns_around_for_seconds_is_believed()
    {
        FramePose[] turned = Exchange(Climb(120), 40, 50, _ => true);

        AssertSame(turned, SideConsistency.Repair(turned));
    }

    [Fact]
    public void Frames_without_anyone_and_missing_keypoints_are_no_obstacle()
    {
        FramePose[] truth = Climb(60);
        for (int frame = 0; frame < truth.Length; frame++)
        {
            truth[frame].Points![(int)Keypoint.LeftHeel] = new KeypointSample(0, 0, 0);
            truth[frame].Points![(int)Keypoint.RightHeel] = new KeypointSample(0, 0, 0);
        }

        truth[30] = new FramePose(30 * FrameMs, 0, null);

        AssertSame(truth, SideConsistency.Repair(Exchange(truth, 20, 3, _ => true)));
    }

    [Fact]
    public void Nobody_at_all_and_no_frames_are_fine()
    {
        FramePose[] nobody = [new(0, 0, null), new(67, 0, null)];

        Assert.Equal(nobody, SideConsistency.Repair(nobody));
        Assert.Empty(SideConsistency.Repair([]));
    }

    private static void AssertSame(FramePose[] expected, IReadOnlyList<FramePose> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int frame = 0; frame < expected.Length; frame++)
        {
            Assert.Equal(expected[frame].Points, actual[frame].Points);
        }
    }

    // A body of 200 pixels that sways and climbs, its left side on the left.
    private static FramePose[] Climb(int frames) =>
    [
        .. Enumerable.Range(0, frames).Select(frame => new FramePose(frame * FrameMs, 0.9f, Body(frame))),
    ];

    private static KeypointSample[] Body(int frame) =>
    [
        .. Enumerable.Range(0, SkeletonTimeline.KeypointCount).Select(point =>
        {
            float side = point == 0 ? 0 : IsLeft((Keypoint)point) ? -25 : 25;
            float sway = 15 * MathF.Sin(frame / 7f + point);
            return new KeypointSample(300 + side + sway, 900 - 2 * frame + 6 * point, 0.8f);
        }),
    ];

    private static bool IsLeft(Keypoint point) => point switch
    {
        >= Keypoint.LeftEyeInner and <= Keypoint.LeftEyeOuter => true,
        >= Keypoint.RightEyeInner and <= Keypoint.RightEyeOuter => false,
        _ => (int)point % 2 == 1,
    };

    private static FramePose[] Exchange(FramePose[] frames, int first, int count, Func<Keypoint, bool> chosen) =>
    [
        .. frames.Index().Select(row => row.Item.Points is { } points && row.Index >= first && row.Index < first + count
            ? row.Item with
            {
                Points = [.. points.Index().Select(point =>
                    chosen((Keypoint)point.Index) ? points[Other(point.Index)] : point.Item)],
            }
            : row.Item),
    ];

    private static int Other(int point) => point switch
    {
        0 => 0,
        >= 1 and <= 3 => point + 3,
        >= 4 and <= 6 => point - 3,
        _ => point % 2 == 1 ? point + 1 : point - 1,
    };
}
