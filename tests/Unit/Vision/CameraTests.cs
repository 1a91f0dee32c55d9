using Ascension.Skeletons.Timeline;
using Ascension.Vision.Camera;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace Ascension.Unit.Vision;

public sealed class CameraTests
{
    private const int Width = 320;
    private const int Height = 568;

    private static readonly Rect Middle = new(120, 200, 80, 160);

    [Fact]
    public void Tripod_stays_exactly_where_it_is()
    {
        using Mat wall = Wall();
        Random noise = new(3);

        (CameraState state, CameraTransform[] path) = Follow(
            450, frame => Shot(wall, 200 + 0.4 * noise.NextDouble(), 600 + 0.4 * noise.NextDouble(), 1, 0));

        Assert.Equal(CameraState.Static, state);
        Assert.All(path, step => Assert.Equal(CameraTransform.Identity, step with { InlierRatio = 1 }));
    }

    [Fact]
    public void Pan_of_thirty_seconds_is_recovered_to_a_hundredth_of_the_height()
    {
        using Mat wall = Wall();

        // Up 560 pixels with a swaying hand, 5 % closer and 3 degrees turned at the end.
        Similarity At(int frame) => Camera(
            200 + 15 * Math.Sin(frame / 9.0), 700 - 560.0 * frame / 449, 1 + 0.05 * frame / 449, 3.0 * frame / 449);
        (CameraState state, CameraTransform[] path) = Follow(450, frame => Shot(wall, At(frame)));

        Similarity expected = At(0).Inverse().After(At(449));
        (double x, double y) = expected.Map(Width / 2.0, Height / 2.0);
        (float seenX, float seenY) = path[^1].ToWall(Width / 2f, Height / 2f);
        Assert.Equal(CameraState.Moving, state);
        Assert.InRange(double.Hypot(seenX - x, seenY - y), 0, 0.01 * Height);
        Assert.All(path, step => Assert.InRange(step.InlierRatio, 0.5f, 1f));
    }

    [Fact]
    public void Camera_that_cannot_be_followed_is_called_unstable()
    {
        Random random = new(5);
        Mat Noise(int frame)
        {
            Mat picture = new(Height, Width, MatType.CV_8UC1);
            picture.SetArray(Enumerable.Range(0, Width * Height).Select(_ => (byte)random.Next(256)).ToArray());
            return picture;
        }

        (CameraState state, _) = Follow(12, Noise);

        Assert.Equal(CameraState.MovingUnstable, state);
    }

    [Fact]
    public void Climber_who_moves_before_a_still_camera_moves_nothing()
    {
        using Mat wall = Wall();
        using Mat body = wall[new Rect(500, 900, 80, 160)].Clone();

        Mat Frame(int frame)
        {
            Mat shot = Shot(wall, 200, 600, 1, 0);
            using Mat place = shot[new Rect(120, 300 - frame * 2, 80, 160)];
            body.CopyTo(place);
            return shot;
        }

        (CameraState state, _) = Follow(90, Frame, frame => new Rect(110, 290 - frame * 2, 100, 180));

        Assert.Equal(CameraState.Static, state);
    }

    [Fact]
    public void Frames_between_two_looks_at_the_camera_lie_on_the_way()
    {
        CameraStep[] steps =
        [
            new(0, Similarity.Identity, 1),
            new(100, new Similarity(1.2, 0.1, 60, -30), 0.8),
            new(200, new Similarity(1.2, 0.1, 80, -30), 0.9),
        ];

        (_, CameraTransform[] path) = CameraPath.Judge(steps, [0, 50, 150, 230], Width, Height, 1);

        Assert.Equal(new CameraTransform(1, 0, 0, 0, 1), path[0]);
        Assert.Equal(new CameraTransform(1.1f, 0.05f, 30, -15, 0.8f), path[1]);
        Assert.Equal(new CameraTransform(1.2f, 0.1f, 70, -30, 0.8f), path[2]);
        Assert.Equal(new CameraTransform(1.2f, 0.1f, 80, -30, 0.9f), path[3]);
    }

    [Fact]
    public void Way_there_and_back_is_no_way() => Prop.ForAll(
        Gen.Choose(-300, 300).ArrayOf(4).ToArbitrary(),
        numbers =>
        {
            Similarity motion = new(1 + numbers[0] / 1000.0, numbers[1] / 1000.0, numbers[2], numbers[3]);
            (double x, double y) = motion.Inverse().After(motion).Map(12, -7);

            return Math.Abs(x - 12) < 1e-9 && Math.Abs(y + 7) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Transform_of_small_pixels_maps_the_centres_of_their_blocks()
    {
        Similarity small = new(0.9, 0.1, 5, -3);
        (double x, double y) = small.Map(10, 20);

        // The centre of block n of 3 pixels is pixel 3 n + 1.
        (float wallX, float wallY) = small.ToPixels(3, 1).ToWall(31, 61);

        Assert.Equal(3 * x + 1, wallX, 0.001);
        Assert.Equal(3 * y + 1, wallY, 0.001);
    }

    private static (CameraState State, CameraTransform[] Path) Follow(
        int frames,
        Func<int, Mat> shoot,
        Func<int, Rect>? climber = null)
    {
        using CameraTracker tracker = new();
        List<CameraStep> steps = [];
        for (int frame = 0; frame < frames; frame++)
        {
            using Mat shot = shoot(frame);
            (Similarity toWall, double ratio) = tracker.Track(shot, climber?.Invoke(frame) ?? Middle);
            steps.Add(new CameraStep(frame * 67, toWall, ratio));
        }

        return CameraPath.Judge(steps, [.. steps.Select(step => step.TimeMs)], Width, Height, 1);
    }

    // From a frame's pixels to the wall's.
    private static Similarity Camera(double left, double top, double scale, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new Similarity(cosine / scale, sine / scale, left, top);
    }

    private static Mat Shot(Mat wall, double left, double top, double scale, double degrees) =>
        Shot(wall, Camera(left, top, scale, degrees));

    private static Mat Shot(Mat wall, Similarity camera)
    {
        using Mat matrix = new(2, 3, MatType.CV_64FC1);
        matrix.SetArray(camera.A, -camera.B, camera.Tx, camera.B, camera.A, camera.Ty);
        Mat shot = new();
        Cv2.WarpAffine(
            wall, shot, matrix, new Size(Width, Height), InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap);
        return shot;
    }

    // Blobs of many sizes: texture without repetition.
    private static Mat Wall()
    {
        Mat wall = new(1400, 800, MatType.CV_8UC1, OpenCvSharp.Scalar.All(110));
        Random random = new(7);
        for (int blob = 0; blob < 1500; blob++)
        {
            Point place = new(random.Next(800), random.Next(1400));
            Cv2.Circle(wall, place, random.Next(2, 22), OpenCvSharp.Scalar.All(random.Next(40, 220)), -1);
        }

        Cv2.GaussianBlur(wall, wall, new Size(3, 3), 0);
        return wall;
    }
}
