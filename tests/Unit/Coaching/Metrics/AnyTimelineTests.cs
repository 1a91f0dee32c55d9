using Ascension.Climbs.Faults;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;
using FsCheck;
using FsCheck.Fluent;
using CoachingAnalyser = Ascension.Coaching.ClimbAnalyser;

namespace Ascension.Unit.Coaching.Metrics;

public sealed class AnyTimelineTests
{
    [Fact]
    public void Whatever_a_pose_model_hands_over_there_is_a_report() =>
        Prop.ForAll(Timelines().ToArbitrary(), Gen.Choose(-200, 200).ToArbitrary(), (timeline, lean) =>
        {
            var map = new HoldMap([], lean > 150 ? double.NaN : lean);

            var report = CoachingAnalyser.Analyse(
                timeline, Ascension.Coaching.ClimberBody.Unknown, map, TestContext.Current.CancellationToken);

            Assert.NotEmpty(report.MetricsJson);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    /// <summary>A real climb with some keypoints thrown anywhere, even far out of the picture.</summary>
    private static Gen<SkeletonTimeline> Timelines() =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from share in Gen.Choose(0, 100)
        from exponent in Gen.Choose(-2, 30)
        select Disturb(seed, share / 100.0, exponent);

    private static SkeletonTimeline Disturb(int seed, double share, int exponent)
    {
        var film = Study.Film(Fault.CutLoose);
        var random = new Random(seed);
        var stuck = random.Next(2) == 0;
        var samples = new KeypointSample[film.FrameCount * SkeletonTimeline.KeypointCount];
        for (var frame = 0; frame < film.FrameCount; frame++)
        {
            for (var keypoint = 0; keypoint < SkeletonTimeline.KeypointCount; keypoint++)
            {
                var thrown = (stuck ? keypoint / (double)SkeletonTimeline.KeypointCount : random.NextDouble()) < share;
                samples[frame * SkeletonTimeline.KeypointCount + keypoint] = thrown
                    ? new KeypointSample(
                        (float)Math.Pow(10, exponent) * (stuck ? keypoint : random.NextSingle()),
                        (float)Math.Pow(10, exponent) * (stuck ? seed % 7 : random.NextSingle()),
                        0.9f)
                    : film.Skeleton(frame)[keypoint];
            }
        }

        return new SkeletonTimeline(
            film.Video, film.Model, film.TimesMs, samples, film.Camera, CameraState.Static, 1);
    }
}
