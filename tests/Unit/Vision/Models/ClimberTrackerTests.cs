using Ascension.Skeletons.Timeline;
using Ascension.Unit.Vision.Media;
using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons.Pose;

namespace Ascension.Unit.Vision.Models;

/// <summary>The tracker over a network that takes coloured squares for a climber.</summary>
public sealed class ClimberTrackerTests : IDisposable
{
    private const int FrameMs = 67;

    private readonly ModelFolder _model = ModelFolder.BlazePose();
    private readonly PaintedFrame _painted = new();
    private readonly VisionKit _kit;
    private readonly PoseRunner _runner;
    private readonly ClimberTracker _tracker;

    public ClimberTrackerTests()
    {
        _kit = new VisionKit(_model.Settings);
        _runner = _kit.Network.CreateRunner(YuvMatrix.Bt709);
        _tracker = new ClimberTracker(_runner);
    }

    public void Dispose()
    {
        _runner.Dispose();
        _kit.Dispose();
        _model.Dispose();
        _painted.Dispose();
    }

    [Fact]
    public void Climber_is_found_over_the_whole_frame_and_then_followed()
    {
        for (int frame = 0; frame < 12; frame++)
        {
            _painted.Paint(0, -8 * frame);

            AssertSeenAt(Track(frame), 0, -8 * frame);
        }

        Assert.Equal(1, _tracker.PeopleSeen);
    }

    [Fact]
    public void Climber_who_is_lost_is_searched_again_and_never_told_where_nobody_is()
    {
        _painted.Paint(0, 0);
        AssertSeenAt(Track(0), 0, 0);
        _painted.Clear();
        for (int frame = 1; frame <= 10; frame++)
        {
            Assert.Null(Track(frame));
        }

        _painted.Paint(120, 420);
        int found = 11;
        while (Track(found) is null)
        {
            Assert.InRange(++found, 0, 11 + 6000 / FrameMs);
        }

        AssertSeenAt(Track(found + 1), 120, 420);
    }

    [Fact]
    public void Moment_without_a_climber_does_not_end_the_following()
    {
        _painted.Paint(0, 0);
        Track(0);
        _painted.Clear();
        Assert.Null(Track(1));
        Assert.Null(Track(2));
        _painted.Paint(0, -20);

        AssertSeenAt(Track(3), 0, -20);
    }

    private static void AssertSeenAt(PoseEstimate? estimate, int right, int down)
    {
        Assert.NotNull(estimate);
        Assert.Equal(PaintedFrame.Red.X + right, estimate.Points[(int)Keypoint.Nose].X, 6f);
        Assert.Equal(PaintedFrame.Red.Y + down, estimate.Points[(int)Keypoint.Nose].Y, 6f);
    }

    private PoseEstimate? Track(int frame)
    {
        _painted.Frame.TimeMs = frame * FrameMs;
        return _tracker.Track(_painted.Frame);
    }
}
