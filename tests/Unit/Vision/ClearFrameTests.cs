using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Vision.Media;
using Ascension.Vision.Decoding;
using Ascension.Vision.Holds;
using Ascension.Vision.Skeletons;
using OpenCvSharp;

namespace Ascension.Unit.Vision;

using Scalar = OpenCvSharp.Scalar;

/// <summary>Which frame of a video its holds are looked for in.</summary>
public sealed class ClearFrameTests : IDisposable
{
    private const int Width = 640;
    private const int Height = 960;

    private readonly FramePool _pool = new(Width, Height, 8);
    private readonly ClearFrameChooser _chooser = new(Width, Height, YuvMatrix.Bt601);

    public void Dispose()
    {
        _chooser.Dispose();
        _pool.Dispose();
    }

    [Fact]
    public void Of_equally_clear_frames_the_first_is_kept()
    {
        foreach (int timeMs in (int[])[0, 400, 800])
        {
            Show(timeMs, blur: 0);
        }

        Assert.Equal(0, _chooser.TimeMs);
    }

    [Fact]
    public void A_blurred_beginning_gives_way_to_the_first_clear_frame()
    {
        Show(0, blur: 9);
        Show(400, blur: 5);
        Show(800, blur: 0);
        Show(1200, blur: 0);

        Assert.Equal(800, _chooser.TimeMs);
    }

    [Fact]
    public void A_clear_frame_after_the_first_ten_seconds_comes_too_late()
    {
        Show(0, blur: 5);
        Show(10_400, blur: 0);

        Assert.Equal(0, _chooser.TimeMs);
    }

    [Fact]
    public void A_video_that_begins_in_the_dark_has_its_clear_frame_later()
    {
        ShowDark(0);
        ShowDark(11_000);
        Show(11_400, blur: 0);

        Assert.Equal(11_400, _chooser.TimeMs);
    }

    [Fact]
    public void A_dark_video_has_none()
    {
        ShowDark(0);

        Assert.Null(_chooser.TimeMs);
        Assert.Null(_chooser.ToFrame(CameraTransform.Identity));
    }

    [Fact]
    public void A_sharp_climber_before_a_blurred_wall_makes_no_clear_frame()
    {
        FramePose climber = Climber();
        Show(0, blur: 5);
        Show(400, blur: 9, climber, sharpOn: ClimberShape.Of(climber, Width, Height));

        Assert.Equal(0, _chooser.TimeMs);
    }

    [Fact]
    public void The_frame_has_the_colours_of_the_video()
    {
        VideoFrame frame = _pool.Rent(TestContext.Current.CancellationToken);
        Fill(frame, 63, 102, 240);

        // Something to be sharp by.
        Cv2.Rectangle(frame.Y, new Rect(0, 0, 100, 100), new Scalar(235), 1);
        using (frame)
        {
            _chooser.Offer(frame, new FramePose(0, 0, null));
        }

        ClearFrame seen = _chooser.ToFrame(CameraTransform.Identity)!;

        Assert.Equal((Width, Height, 3 * Width * Height), (seen.Width, seen.Height, seen.Pixels.Length));
        int middle = 3 * ((Height / 2 * Width) + (Width / 2));

        // ITU-R BT.601 in limited range.
        Assert.InRange(seen.Pixels[middle], 0, 4);
        Assert.InRange(seen.Pixels[middle + 1], 0, 4);
        Assert.InRange(seen.Pixels[middle + 2], 230, 236);
    }

    [Fact]
    public void A_spread_climber_hides_what_is_behind_the_limbs_and_no_more()
    {
        IReadOnlyList<HoldBox> boxes = ClimberShape.Of(Climber(), Width, Height);

        Assert.True(Hides(0.5, 0.5), "the trunk");
        Assert.True(Hides(0.2, 0.25), "the left wrist");
        Assert.False(Hides(0.2, 0.5), "beside the trunk, within the box of the whole climber");
        Assert.Empty(ClimberShape.Of(new FramePose(0, 0, null), Width, Height));

        bool Hides(double x, double y) => boxes.Any(box =>
            x >= box.X && x <= box.X + box.Width && y >= box.Y && y <= box.Y + box.Height);
    }

    [Fact]
    public async Task The_rendered_climb_shows_its_wall_near_its_beginning_and_always_the_same()
    {
        using VisionKit kit = new();

        ClearFrame first = (await kit.Extract(Samples.ShortClimb)).ClearFrame!;
        ClearFrame second = (await kit.Extract(Samples.ShortClimb)).ClearFrame!;

        Assert.InRange(first.TimeMs, 0, 3000);
        Assert.NotEmpty(first.Climber);
        Assert.Equal((first.TimeMs, first.ToWall), (second.TimeMs, second.ToWall));
        Assert.Equal(first.Pixels, second.Pixels);
    }

    /// <summary>Trunk in the middle; arms and legs spread to the corners.</summary>
    private static FramePose Climber()
    {
        KeypointSample[] points = new KeypointSample[SkeletonTimeline.KeypointCount];
        Array.Fill(points, At(0.5, 0.4));
        Place(0.4, 0.4, Keypoint.LeftShoulder);
        Place(0.6, 0.4, Keypoint.RightShoulder);
        Place(0.45, 0.6, Keypoint.LeftHip);
        Place(0.55, 0.6, Keypoint.RightHip);
        Place(0.3, 0.32, Keypoint.LeftElbow);
        Place(0.7, 0.32, Keypoint.RightElbow);
        Place(0.2, 0.25, Keypoint.LeftWrist);
        Place(0.8, 0.25, Keypoint.RightWrist);
        Place(0.35, 0.7, Keypoint.LeftKnee);
        Place(0.65, 0.7, Keypoint.RightKnee);
        Place(0.25, 0.8, Keypoint.LeftAnkle, Keypoint.LeftHeel, Keypoint.LeftFootIndex);
        Place(0.75, 0.8, Keypoint.RightAnkle, Keypoint.RightHeel, Keypoint.RightFootIndex);
        return new FramePose(0, 0.9f, points);

        static KeypointSample At(double x, double y) => new((float)(x * Width), (float)(y * Height), 1);

        void Place(double x, double y, params Keypoint[] keypoints)
        {
            foreach (Keypoint keypoint in keypoints)
            {
                points[(int)keypoint] = At(x, y);
            }
        }
    }

    private static void Fill(VideoFrame frame, int y, int u, int v)
    {
        frame.Y.SetTo(new Scalar(y));
        frame.U.SetTo(new Scalar(u));
        frame.V.SetTo(new Scalar(v));
    }

    private void ShowDark(int timeMs)
    {
        using VideoFrame frame = _pool.Rent(TestContext.Current.CancellationToken);
        Fill(frame, 16, 128, 128);
        frame.TimeMs = timeMs;
        _chooser.Offer(frame, new FramePose(timeMs, 0, null));
    }

    /// <summary>Shows a chequered wall.</summary>
    private void Show(
        int timeMs, int blur, FramePose? climber = null, IReadOnlyList<HoldBox>? sharpOn = null)
    {
        using VideoFrame frame = _pool.Rent(TestContext.Current.CancellationToken);
        Fill(frame, 60, 128, 128);
        for (int x = 0; x < Width; x += 40)
        {
            for (int y = x / 40 % 2 * 40; y < Height; y += 80)
            {
                Cv2.Rectangle(frame.Y, new Rect(x, y, 40, 40), new Scalar(180), -1);
            }
        }

        using Mat sharp = frame.Y.Clone();
        if (blur > 0)
        {
            Cv2.Blur(frame.Y, frame.Y, new Size(blur, blur));
        }

        foreach (HoldBox box in sharpOn ?? [])
        {
            Rect place = new Rect(
                (int)(box.X * Width), (int)(box.Y * Height), (int)(box.Width * Width), (int)(box.Height * Height))
                & new Rect(0, 0, Width, Height);
            using Mat from = sharp.SubMat(place);
            using Mat to = frame.Y.SubMat(place);
            from.CopyTo(to);
        }

        frame.TimeMs = timeMs;
        _chooser.Offer(frame, (climber ?? new FramePose(0, 0, null)) with { TimeMs = timeMs });
    }
}
