using Ascension.Skeletons.Timeline;
using Ascension.Unit.Vision.Media;
using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons.Pose;

namespace Ascension.Unit.Vision.Models;

public sealed class PoseAdapterTests : IDisposable
{
    private static readonly (int X, int Y)[] Squares = [PaintedFrame.Red, PaintedFrame.Green, PaintedFrame.Blue];

    private static readonly CropBox Middle = new(360, 600, 620);

    // Over the left edge of the frame, with all squares in it.
    private static readonly CropBox OverTheEdge = new(250, 600, 900);

    private readonly PaintedFrame _painted = new();

    public void Dispose() => _painted.Dispose();

    [Theory]
    [InlineData(192, 24)]
    [InlineData(256, 32)]
    [InlineData(128, 32)]
    public void Own_contract_takes_its_sides_from_the_model(int side, int mapSide)
    {
        using ModelFolder model = ModelFolder.AscensionPose(side, mapSide);

        PoseEstimate estimate = Estimate(model, Middle);

        AssertPlaces(estimate, Enumerable.Range(0, 33), row => row % 3, 8);
        Assert.Equal(0.9f, estimate.Presence, 0.01f);
    }

    [Fact]
    public void BlazePose_is_fed_interleaved_red_green_blue_and_read_in_its_pixels()
    {
        using ModelFolder model = ModelFolder.BlazePose();

        foreach (CropBox box in (CropBox[])[Middle, OverTheEdge])
        {
            PoseEstimate estimate = Estimate(model, box);

            AssertPlaces(estimate, Enumerable.Range(0, 33), row => row % 3, 5);
            Assert.All(estimate.Points, point => Assert.Equal(0.6f, point.Confidence, 0.01f));
            Assert.Equal(0.8f, estimate.Presence, 0.01f);
            Assert.Equal(0.72f, estimate.Score, 0.01f);
        }
    }

    [Theory]
    [InlineData(17)]
    [InlineData(26)]
    [InlineData(133)]
    public void RtmPose_is_fed_planes_in_the_range_of_ImageNet_and_read_where_both_rows_peak(int keypoints)
    {
        using ModelFolder model = ModelFolder.RtmPose(keypoints);

        foreach (CropBox box in (CropBox[])[Middle, OverTheEdge])
        {
            PoseEstimate estimate = Estimate(model, box);

            AssertPlaces(estimate, [0, 2, 5, 7, 8], Row, 5);
            AssertPlaces(estimate, Enumerable.Range(11, 6), point => (point - 6) % 3, 5);
            AssertPlaces(estimate, Enumerable.Range(23, 6), point => (point - 12) % 3, 5);
            Assert.Equal(0.9f, estimate.Score, 0.01f);
        }

        static int Row(int point) => point switch { 0 => 0, 2 => 1, 5 => 2, 7 => 0, _ => 1 };
    }

    [Theory]
    [InlineData(17, new[] { 1, 3, 4, 6, 9, 10, 17, 18, 19, 20, 21, 22, 29, 30, 31, 32 })]
    [InlineData(26, new[] { 1, 3, 4, 6, 9, 10, 17, 18, 19, 20, 21, 22 })]
    [InlineData(133, new int[0])]
    public void Keypoints_a_model_does_not_know_are_missing_and_lie_at_the_joint_they_hang_on(
        int keypoints, int[] missing)
    {
        using ModelFolder model = ModelFolder.RtmPose(keypoints);

        PoseEstimate estimate = Estimate(model, Middle);

        Assert.Equal(missing, Enumerable.Range(0, 33).Where(point => estimate.Points[point].Confidence == 0));
        Assert.All(missing, point => Assert.Equal(
            estimate.Points[(int)JointOf(point)] with { Confidence = 0 }, estimate.Points[point]));
    }

    [Theory]
    [InlineData(0.5f, 0.45f)]
    [InlineData(5f, 1f)]
    public void Confidence_gain_of_the_manifest_fits_how_sure_a_model_is(float gain, float confidence)
    {
        using ModelFolder model = ModelFolder.RtmPose(17, gain);

        Assert.Equal(confidence, Estimate(model, Middle).Points[(int)Keypoint.LeftKnee].Confidence, 0.01f);
    }

    [Fact]
    public void Numbers_that_are_none_make_nobody()
    {
        using ModelFolder model = ModelFolder.BlazePose();
        _painted.Clear();

        // Without any colour the graph divides 0 by 0.
        PoseEstimate estimate = Estimate(model, Middle);

        Assert.All(estimate.Points, point => Assert.Equal(new KeypointSample(360, 600, 0), point));
        Assert.Equal(0, estimate.Score);
    }

    private static Keypoint JointOf(int point) => point switch
    {
        <= 10 => Keypoint.Nose,
        17 or 19 or 21 => Keypoint.LeftWrist,
        18 or 20 or 22 => Keypoint.RightWrist,
        29 or 31 => Keypoint.LeftAnkle,
        _ => Keypoint.RightAnkle,
    };

    private static void AssertPlaces(
        PoseEstimate estimate, IEnumerable<int> points, Func<int, int> square, float pixels) =>
        Assert.All(points, point =>
        {
            (int x, int y) = Squares[square(point)];
            Assert.Equal(x, estimate.Points[point].X, pixels);
            Assert.Equal(y, estimate.Points[point].Y, pixels);
        });

    private PoseEstimate Estimate(ModelFolder model, CropBox box)
    {
        using VisionKit kit = new(model.Settings);
        using PoseRunner runner = kit.Network.CreateRunner(YuvMatrix.Bt709);
        PoseEstimate estimate = new();
        runner.Estimate(_painted.Frame, box, estimate);
        return estimate;
    }
}
