using Ascension.Climbs.Motion;
using Ascension.Coaching;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching.Techniques;

/// <summary>
/// A climber on four holds whose limbs and single joints a test moves as it likes; body heights, y upwards, seconds.
/// </summary>
internal sealed class Stage
{
    private const int FramesPerSecond = 25;
    private readonly List<(Keypoint Keypoint, Func<double, Point> At)> _joints = [];
    private readonly List<Hold> _holds = [];
    private double _hipTurn = 1;

    /// <summary>Stands on nearly straight legs, so that the size of the body can be seen.</summary>
    public Climber Climber { get; } = new()
    {
        LeftHand = new Channel(-0.15, 1.15),
        RightHand = new Channel(0.15, 1.15),
        LeftFoot = new Channel(-0.12, 0.1),
        RightFoot = new Channel(0.12, 0.1),
        Hips = new Channel(0, 0.57),
        Lean = new Channel(0, 0),
    };

    public double Seconds { get; init; } = 6;

    public double? WallAngleDegrees { get; init; }

    /// <summary>Whether the left of the picture is on the right.</summary>
    public bool Mirrored { get; init; }

    /// <summary>Puts a joint where the body model would not.</summary>
    public Stage Joint(Keypoint keypoint, Func<double, Point> at)
    {
        _joints.Add((keypoint, at));
        return this;
    }

    public Stage Joint(Keypoint keypoint, double x, double y) => Joint(keypoint, _ => new Point(x, y));

    /// <summary>Turns the hips so that they look this much narrower from two seconds on.</summary>
    public Stage TurnHips(double width)
    {
        _hipTurn = width;
        return this;
    }

    public Stage Hold(string id, double x, double y)
    {
        const double half = 0.025;
        var box = new HoldBox(
            Across(x - half), Down(y + half), 2 * half * Camera.PixelsPerBodyHeight / Camera.Width,
            2 * half * Camera.PixelsPerBodyHeight / Camera.Height);
        _holds.Add(new Hold(id, HoldType.Jug, Across(x), Down(y), box));
        return this;
    }

    /// <summary>Holds under all hands and feet where they are at the start.</summary>
    public Stage HoldsUnderLimbs() =>
        Hold("left_hand", -0.15, 1.15).Hold("right_hand", 0.15, 1.15)
            .Hold("left_foot", -0.12, 0.1).Hold("right_foot", 0.12, 0.1);

    public ClimbMovement Movement(ClimberBody? body = null) =>
        new MovementAnalyser(CleaningSettings.Default, MovementSettings.Default)
            .Analyse(Film(), body ?? ClimberBody.Unknown, Map(), TestContext.Current.CancellationToken);

    public ClimbReport Report(ClimberBody? body = null) =>
        ClimbAnalyser.Analyse(Film(), body ?? ClimberBody.Unknown, Map(), TestContext.Current.CancellationToken);

    /// <summary>The tags of one technique.</summary>
    public List<TechniqueTag> Tags(Technique technique) =>
        [.. Movement().Tags.Where(tag => tag.Technique == technique)];

    private HoldMap Map() => new(
        Mirrored ? [.. _holds.Select(Mirror)] : _holds, WallAngleDegrees);

    private static Hold Mirror(Hold hold) => hold with
    {
        X = 1 - hold.X,
        Box = hold.Box with { X = 1 - hold.Box.X - hold.Box.Width },
    };

    private SkeletonTimeline Film()
    {
        var frames = (int)(Seconds * FramesPerSecond);
        var times = new int[frames];
        var samples = new KeypointSample[frames * SkeletonTimeline.KeypointCount];
        var camera = new CameraTransform[frames];
        Array.Fill(camera, CameraTransform.Identity);
        for (var frame = 0; frame < frames; frame++)
        {
            times[frame] = frame * 1000 / FramesPerSecond;
            var pose = PoseAt((double)frame / FramesPerSecond);
            for (var keypoint = 0; keypoint < pose.Length; keypoint++)
            {
                var x = (float)Across(pose[keypoint].X);
                var column = Mirrored ? Camera.Opposite(keypoint) : keypoint;
                samples[frame * SkeletonTimeline.KeypointCount + column] =
                    new KeypointSample(Mirrored ? 1 - x : x, (float)Down(pose[keypoint].Y), 0.9f);
            }
        }

        var video = new VideoFacts(
            Camera.Width, Camera.Height, (int)(Seconds * 1000), FramesPerSecond, FramesPerSecond, "h264");
        return new SkeletonTimeline(
            video, new ModelFacts("synthetic", "1"), times, samples, camera, CameraState.Static, 1);
    }

    private Point[] PoseAt(double time)
    {
        var pose = Climber.PoseAt(time);
        var middle = Climber.Hips.At(time);
        var turn = 1 - (1 - _hipTurn) * Math.Clamp(time - 2, 0, 1);
        foreach (var hip in (Keypoint[])[Keypoint.LeftHip, Keypoint.RightHip])
        {
            pose[(int)hip] = Point.Between(middle, pose[(int)hip], turn);
        }

        foreach (var (keypoint, at) in _joints)
        {
            pose[(int)keypoint] = at(time);
        }

        return pose;
    }

    private static double Across(double x) => 0.5 + x * Camera.PixelsPerBodyHeight / Camera.Width;

    private static double Down(double y) => 1 - y * Camera.PixelsPerBodyHeight / Camera.Height;
}
