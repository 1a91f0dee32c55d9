using Ascension.Skeletons.Timeline;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons;
using OpenCvSharp;

namespace Ascension.Unit.Vision;

public sealed class SkeletonExtractorTests : IDisposable
{
    private readonly VisionKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public async Task Rendered_climb_is_seen_where_it_was_rendered()
    {
        ClimbTruth truth = ClimbTruth.Read(Samples.Truth);

        SkeletonTimeline timeline = (await _kit.Extract(Samples.Climb)).Timeline;

        Assert.Equal(truth.TimesMs, timeline.TimesMs[..truth.TimesMs.Length]);
        Assert.InRange(timeline.FrameCount - truth.TimesMs.Length, 0, 1);
        Assert.InRange(truth.ShareWithin(timeline, 0.2), 0.80, 1);
        Assert.InRange(truth.ShareWithin(timeline, 0.5), 0.95, 1);
        Assert.Equal(CameraState.Moving, timeline.CameraState);
        Assert.InRange(truth.CameraError(timeline), 0, 0.01 * timeline.Video.Height);
        Assert.Equal((720, 1280, "h264", 1), (
            timeline.Video.Width, timeline.Video.Height, timeline.Video.Codec, timeline.PeopleSeen));
    }

    [Fact]
    public async Task Real_climb_agrees_with_the_reference()
    {
        string clip = Samples.Evaluation("climb.mp4");
        ReferencePose reference = ReferencePose.Read(Samples.Evaluation("climb.reference.json"));

        SkeletonTimeline timeline = (await _kit.Extract(clip)).Timeline;

        double near = reference.ShareWithin(timeline, 0.2);
        double rough = reference.ShareWithin(timeline, 0.5);
        TestContext.Current.SendDiagnosticMessage($"PCK@0.2 {near:0.000}, PCK@0.5 {rough:0.000}");
        Assert.InRange(rough, 0.85, 1);
        Assert.InRange(near, 0.70, 1);
        Assert.Equal(CameraState.Moving, timeline.CameraState);
    }

    [Fact]
    public async Task Wall_without_anyone_has_no_climber() =>
        Assert.Equal("no_climber_found", await _kit.RefusalOf(Samples.NoClimber));

    [Fact]
    public async Task Photographed_wall_without_anyone_has_no_climber()
    {
        string photo = Samples.Evaluation("wall.jpg");
        using ClipWorkshop clips = new();
        string clip = clips.Make(
            "wall.mp4", "-loop", "1", "-i", photo, "-vf", "crop=520:924:'100+t*50':4,scale=720:1280,setsar=1",
            "-t", "4", "-r", "30", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast");

        Assert.Equal("no_climber_found", await _kit.RefusalOf(clip));
    }

    [Fact]
    public async Task Same_file_gives_the_same_bytes()
    {
        SkeletonExtraction first = await _kit.Extract(Samples.ShortClimb);
        SkeletonExtraction second = await _kit.Extract(Samples.ShortClimb);

        Assert.Equal(first.ThumbnailJpeg, second.ThumbnailJpeg);
        Assert.Equal(first.Timeline.TimesMs, second.Timeline.TimesMs);
        Assert.Equal(first.Timeline.Camera, second.Timeline.Camera);
        for (int frame = 0; frame < first.Timeline.FrameCount; frame++)
        {
            Assert.Equal(first.Timeline.Skeleton(frame).ToArray(), second.Timeline.Skeleton(frame).ToArray());
        }
    }

    [Fact]
    public async Task Thumbnail_is_a_jpeg_of_320_pixels()
    {
        SkeletonExtraction extraction = await _kit.Extract(Samples.ShortClimb);

        using Mat picture = Cv2.ImDecode(extraction.ThumbnailJpeg, ImreadModes.Color);
        Assert.Equal([0xFF, 0xD8, 0xFF], extraction.ThumbnailJpeg[..3]);
        Assert.Equal(new Size(320, 569), picture.Size());
        Cv2.MeanStdDev(picture, out _, out OpenCvSharp.Scalar spread);
        Assert.True(spread.Val0 > 10, "The thumbnail shows nothing.");
    }

    [Fact]
    public async Task Progress_rises_to_the_end()
    {
        List<double> told = [];

        await _kit.Extract(Samples.ShortClimb, progress: new ListedProgress(told));

        Assert.Equal(told.Order(), told);
        Assert.InRange(told.Count, 10, 101);
        Assert.InRange(told[^1], 0.97, 1);
    }

    [Fact]
    public async Task Part_of_a_video_keeps_the_videos_own_times()
    {
        SkeletonTimeline timeline =
            (await _kit.Extract(Samples.ShortClimb, new ExtractionOptions(StartMs: 1000, EndMs: 2000))).Timeline;

        Assert.InRange(timeline.TimesMs[0], 1000, 1067);
        Assert.InRange(timeline.TimesMs[^1], 1930, 2000);
    }

    [Fact]
    public async Task Without_ffmpeg_the_climber_is_seen_in_the_same_places()
    {
        using VisionKit fallback = new(new VisionOptions { Decoder = VideoDecoderChoice.OpenCv });

        SkeletonTimeline ours = (await _kit.Extract(Samples.ShortClimb)).Timeline;
        SkeletonTimeline theirs = (await fallback.Extract(Samples.ShortClimb)).Timeline;

        Assert.Equal(ours.TimesMs, theirs.TimesMs);
        double apart = Enumerable.Range(0, ours.FrameCount).Average(frame => Math.Abs(
            ours[frame, Keypoint.LeftHip].Y - theirs[frame, Keypoint.LeftHip].Y));
        Assert.InRange(apart, 0, 0.01);
    }

    [Fact]
    public async Task Several_videos_can_be_seen_at_once()
    {
        SkeletonExtraction alone = await _kit.Extract(Samples.ShortClimb);

        SkeletonExtraction[] together = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => _kit.Extract(Samples.ShortClimb)));

        Assert.All(together, other => Assert.Equal(
            alone.Timeline.Skeleton(10).ToArray(), other.Timeline.Skeleton(10).ToArray()));
    }

    [Fact]
    public async Task Of_two_climbers_the_higher_one_is_followed_and_both_are_counted()
    {
        using ClipWorkshop clips = new();
        string clip = clips.Make(
            "two.mp4", "-i", Samples.ShortClimb, "-i", Samples.ShortClimb, "-filter_complex",
            "[0:v]scale=360:640,pad=360:840:0:200:gray[low];[1:v]scale=360:640,pad=360:840:0:0:gray[high];"
            + "[low][high]hstack",
            "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast");

        SkeletonTimeline timeline = (await _kit.Extract(clip)).Timeline;

        Assert.Equal(2, timeline.PeopleSeen);
        Assert.All(Enumerable.Range(0, timeline.FrameCount), frame =>
        {
            KeypointSample hip = timeline[frame, Keypoint.LeftHip];
            Assert.True(hip.Confidence == 0 || hip.X > 0.5f, $"Frame {frame} follows the lower one.");
        });
    }

    [Fact]
    public async Task Deep_analysis_sees_every_frame_of_the_file_in_the_same_places()
    {
        SkeletonTimeline usual = (await _kit.Extract(Samples.ShortClimb)).Timeline;
        SkeletonTimeline deep =
            (await _kit.Extract(Samples.ShortClimb, new ExtractionOptions(MaxFramesPerSecond: 60))).Timeline;

        Assert.Equal(30, deep.Video.FramesPerSecond, 0.01);
        Assert.InRange(deep.FrameCount, 2 * usual.FrameCount - 2, 2 * usual.FrameCount + 1);
        double apart = Enumerable.Range(0, usual.FrameCount).Average(frame =>
        {
            int same = Enumerable.Range(0, deep.FrameCount).MinBy(
                other => Math.Abs(deep.TimesMs[other] - usual.TimesMs[frame]));
            return Math.Abs(deep[same, Keypoint.LeftHip].Y - usual[frame, Keypoint.LeftHip].Y);
        });
        Assert.InRange(apart, 0, 0.01);
    }

    private sealed class ListedProgress(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
