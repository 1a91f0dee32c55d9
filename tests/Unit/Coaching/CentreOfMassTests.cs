using Ascension.Climbs.Faults;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class CentreOfMassTests
{
    [Fact]
    public void The_segment_masses_are_a_whole_body()
    {
        var limbs = SegmentMasses.UpperArm + SegmentMasses.Forearm + SegmentMasses.Hand
            + SegmentMasses.Thigh + SegmentMasses.Shank + SegmentMasses.Foot;

        Assert.Equal(1, SegmentMasses.Head + SegmentMasses.Trunk + 2 * limbs, 3);
    }

    [Fact]
    public void A_body_on_one_column_has_its_mass_where_the_table_says()
    {
        // Shoulders at 100, hips at 200, knees 300, ankles 400; arms hang: elbows 150, wrists 200; ears 60.
        var track = Track(new()
        {
            [Keypoint.LeftShoulder] = 100, [Keypoint.RightShoulder] = 100,
            [Keypoint.LeftHip] = 200, [Keypoint.RightHip] = 200,
            [Keypoint.LeftKnee] = 300, [Keypoint.RightKnee] = 300,
            [Keypoint.LeftAnkle] = 400, [Keypoint.RightAnkle] = 400,
            [Keypoint.LeftElbow] = 150, [Keypoint.RightElbow] = 150,
            [Keypoint.LeftWrist] = 200, [Keypoint.RightWrist] = 200,
            [Keypoint.LeftEar] = 60, [Keypoint.RightEar] = 60,
        });

        var mass = CentreOfMass.At(track, 0);

        var moments = 0.0681 * 60 + 0.43015 * 140.46
            + 2 * (0.0263 * 128.815 + 0.0150 * 172.8325 + 0.00585 * 200
                + 0.1447 * 238.535 + 0.0457 * 343.735 + 0.0133 * 400);
        Assert.Equal(moments / 0.99995, mass.Y, 3);
        Assert.Equal(50, mass.X, 6);
    }

    [Fact]
    public void Without_the_trunk_there_is_no_centre_of_mass()
    {
        var track = Track(new() { [Keypoint.LeftShoulder] = 100, [Keypoint.LeftHip] = 200 });

        Assert.True(CentreOfMass.At(track, 0).IsMissing);
    }

    [Theory]
    [InlineData(0, 0, 0.02)]
    [InlineData(0.02, 0.1, 0.05)]
    public void Filmed_climbs_give_the_centre_of_mass_of_the_body_that_climbed(
        double noise, double dropped, double tolerance)
    {
        var climb = SyntheticClimb.With(Fault.None);
        var movement = Study.Movement(Camera.Film(climb, new Filming { Noise = noise, Dropped = dropped }));

        var known = Enumerable.Range(0, movement.Clock.Count).Where(tick => !movement.Mass[tick].IsMissing).ToList();
        Assert.True(known.Count > 0.95 * movement.Clock.Count);
        foreach (var tick in known)
        {
            var truth = True(climb.Climber.PoseAt(movement.Clock.TimeMs(tick) / 1000.0));
            var found = movement.Mass[tick];
            Assert.True(
                found.DistanceTo(truth) < tolerance * Camera.PixelsPerBodyHeight,
                $"{found} instead of {truth} at {movement.Clock.TimeMs(tick)} ms");
        }
    }

    private static Point True(Point[] pose) => CentreOfMass.At(
        new CleanTrack(
            new TickClock(0, 40, 1),
            [.. pose.Select(point => new[]
            {
                new Point(
                    Camera.Width / 2.0 + Camera.PixelsPerBodyHeight * point.X,
                    Camera.Height - Camera.PixelsPerBodyHeight * point.Y),
            })],
            1),
        0);

    private static CleanTrack Track(Dictionary<Keypoint, double> heights) => new(
        new TickClock(0, 40, 1),
        [.. Enumerable.Range(0, SkeletonTimeline.KeypointCount).Select(keypoint => new[]
        {
            heights.TryGetValue((Keypoint)keypoint, out var y) ? new Point(50, y) : Point.Missing,
        })],
        1);
}
