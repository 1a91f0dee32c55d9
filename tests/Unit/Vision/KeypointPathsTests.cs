using Ascension.Skeletons.Timeline;
using Ascension.Vision.Skeletons;
using Ascension.Vision.Skeletons.Pose;

namespace Ascension.Unit.Vision;

public sealed class KeypointPathsTests
{
    private const int Wrist = 15;
    private const float Height = 400;

    [Fact]
    public void Hand_that_seems_to_jump_away_for_some_frames_stays()
    {
        FramePose[] frames = Frames(15, 20, frame => frame is 7 or 8 ? [Far(0.5f), Near(0.4f)] : [Near(0.8f)]);

        IReadOnlyList<FramePose> chosen = KeypointPaths.Choose(frames);

        Assert.All(chosen, frame => Assert.Equal(100, frame.Points![Wrist].X));
        Assert.Equal(0.4f, chosen[7].Points![Wrist].Confidence);
    }

    [Fact]
    public void Hand_that_really_moves_away_is_followed_at_once()
    {
        FramePose[] frames = Frames(
            15, 20, frame => frame >= 8 ? [Far(0.8f), Near(0.1f)] : [Near(0.8f), Far(0.1f)]);

        float[] places = [.. KeypointPaths.Choose(frames).Select(frame => frame.Points![Wrist].X)];

        Assert.Equal([.. Enumerable.Repeat(100f, 8), .. Enumerable.Repeat(300f, 12)], places);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(60)]
    public void How_long_a_doubtful_place_must_last_does_not_depend_on_the_frame_rate(int rate)
    {
        FramePose[] brief = Frames(rate, 2 * rate, frame => Doubtful(frame, rate, 0.2));
        FramePose[] lasting = Frames(rate, 2 * rate, frame => Doubtful(frame, rate, 0.9));

        Assert.DoesNotContain(KeypointPaths.Choose(brief), IsFar);
        Assert.Contains(KeypointPaths.Choose(lasting), IsFar);
    }

    [Fact]
    public void Frames_without_a_climber_part_the_ways()
    {
        FramePose[] frames = Frames(15, 9, frame => frame > 4 ? [Far(0.5f), Near(0.4f)] : [Near(0.8f)]);
        frames[4] = new FramePose(frames[4].TimeMs, 0, null);

        IReadOnlyList<FramePose> chosen = KeypointPaths.Choose(frames);

        Assert.Null(chosen[4].Points);
        Assert.Equal(100, chosen[3].Points![Wrist].X);
        Assert.All(chosen.Skip(5), frame => Assert.Equal(300, frame.Points![Wrist].X));
    }

    [Fact]
    public void What_was_seen_is_left_as_it_was()
    {
        FramePose[] frames = Frames(15, 9, frame => frame == 4 ? [Far(0.5f), Near(0.4f)] : [Near(0.8f)]);

        _ = KeypointPaths.Choose(frames);

        Assert.Equal(300, frames[4].Points![Wrist].X);
    }

    private static bool IsFar(FramePose frame) => frame.Points![Wrist].X > 200;

    private static KeypointSample[] Doubtful(int frame, int rate, double seconds)
    {
        double time = (double)frame / rate;
        return time >= 1 && time < 1 + seconds ? [Far(0.6f), Near(0.3f)] : [Near(0.8f)];
    }

    private static KeypointSample Near(float confidence) => new(100, 50, confidence);

    private static KeypointSample Far(float confidence) => new(300, 50, confidence);

    private static FramePose[] Frames(int rate, int count, Func<int, KeypointSample[]> wrist) =>
        [.. Enumerable.Range(0, count).Select(frame => Frame(frame * 1000 / rate, wrist(frame)))];

    private static FramePose Frame(int timeMs, KeypointSample[] wrist)
    {
        PoseEstimate estimate = new();
        for (int keypoint = 0; keypoint < SkeletonTimeline.KeypointCount; keypoint++)
        {
            Span<KeypointSample> places = estimate.Candidates.AsSpan(
                keypoint * PoseEstimate.CandidatesPerKeypoint, PoseEstimate.CandidatesPerKeypoint);
            places.Fill(new KeypointSample(200, keypoint % 2 == 0 ? 0 : Height, 0));
            places[0] = places[0] with { Confidence = 0.9f };
            if (keypoint == Wrist)
            {
                wrist.CopyTo(places);
            }

            estimate.Points[keypoint] = places[0];
        }

        return new FramePose(timeMs, 0.9f, estimate.Points, estimate.Candidates);
    }
}
