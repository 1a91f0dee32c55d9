using Ascension.Skeletons.Timeline;
using Ascension.Vision.Skeletons;

namespace Ascension.Unit.Vision;

public sealed class ClimberEvidenceTests
{
    [Fact]
    public void Climber_who_is_there_for_a_part_of_the_video_counts() =>
        Assert.True(ClimberEvidence.Suffices(Frames(300, frame => frame is > 100 and < 160 ? 0.8f : 0)));

    [Fact]
    public void Climber_of_a_short_video_counts() =>
        Assert.True(ClimberEvidence.Suffices(Frames(12, _ => 0.8f)));

    [Fact]
    public void Hold_that_looks_like_a_person_for_a_moment_does_not() =>
        Assert.False(ClimberEvidence.Suffices(Frames(300, frame => frame is > 100 and < 115 ? 0.9f : 0)));

    [Fact]
    public void Shadow_that_looks_a_little_like_a_person_all_the_time_does_not() =>
        Assert.False(ClimberEvidence.Suffices(Frames(300, _ => 0.65f)));

    [Fact]
    public void No_frames_are_no_climber() => Assert.False(ClimberEvidence.Suffices([]));

    [Fact]
    public void Smoothing_takes_flicker_away_and_keeps_straight_motion()
    {
        FramePose[] frames =
        [
            .. Enumerable.Range(0, 9).Select(frame => new FramePose(
                frame * 67, 0.9f, Points(10 * frame + (frame % 2 == 0 ? 1 : -1)))),
        ];

        KeypointSample[] smooth = SkeletonSmoother.Smooth(frames, 100, 100);

        for (int frame = 1; frame < 8; frame++)
        {
            Assert.Equal(frame / 10f, smooth[frame * SkeletonTimeline.KeypointCount].X, 0.004f);
        }
    }

    [Fact]
    public void Frames_without_anyone_keep_the_place_and_say_so()
    {
        FramePose[] frames = [new(0, 0.9f, Points(50)), new(67, 0, null), new(134, 0.9f, Points(60))];

        KeypointSample[] smooth = SkeletonSmoother.Smooth(frames, 100, 100);

        Assert.Equal(0, smooth[SkeletonTimeline.KeypointCount].Confidence);
        Assert.Equal(0.5f, smooth[SkeletonTimeline.KeypointCount].X);
        Assert.Equal(0.6f, smooth[2 * SkeletonTimeline.KeypointCount].X);
    }

    private static FramePose[] Frames(int count, Func<int, float> score) =>
        [.. Enumerable.Range(0, count).Select(frame => new FramePose(frame * 67, score(frame), null))];

    private static KeypointSample[] Points(float place) =>
        [.. Enumerable.Repeat(new KeypointSample(place, place, 0.8f), SkeletonTimeline.KeypointCount)];
}
