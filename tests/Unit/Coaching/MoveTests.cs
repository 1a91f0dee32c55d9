using Ascension.Climbs.Faults;
using Ascension.Coaching;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class MoveTests
{
    [Theory]
    [InlineData(15, 0, 0)]
    [InlineData(60, 0.01, 0.1)]
    [InlineData(30, 0.02, 0.25)]
    public void Every_hand_move_is_found_once_with_its_hand_and_time(double fps, double noise, double dropped)
    {
        var climb = SyntheticClimb.With(Fault.None);
        var filming = new Filming { FramesPerSecond = fps, Noise = noise, Dropped = dropped };

        var moves = Study.Report(Camera.Film(climb, filming)).Movement.Moves;

        Assert.Equal(climb.TrueMoves.Select(move => move.Hand), moves.Select(move => move.Limb));
        Assert.All(moves.Zip(climb.TrueMoves), pair =>
        {
            // Whole milliseconds: the true times are sums of fractions.
            var (start, end) = (Math.Round(1000 * pair.Second.Start), Math.Round(1000 * pair.Second.End));
            Assert.InRange(pair.First.StartMs, start - 100, start + 300);
            Assert.InRange(pair.First.EndMs, end - 300, end + 100);
            Assert.Equal(0.36, pair.First.Reach, 0.05);
            Assert.False(pair.First.IsDynamic);
        });
        Assert.All(moves, move => Assert.Equal(2, move.FootMoves));
    }

    [Fact]
    public void Noise_alone_makes_no_contact_break()
    {
        var climb = Study.Movement(Fault.None, new Filming { Noise = 0.02, FramesPerSecond = 30 });

        Assert.All(climb.Limbs, limb =>
            Assert.All(limb.Transitions, transition => Assert.Equal(TransitionKind.Move, transition.Kind)));
    }

    [Fact]
    public void A_contact_lies_where_the_hand_was()
    {
        var climb = SyntheticClimb.With(Fault.None);

        var contacts = Study.Report(Camera.Film(climb, new Filming())).Movement.Contacts;

        var contact = contacts.First(candidate => candidate.Limb == Limb.RightHand);
        var pose = climb.Climber.PoseAt(1);
        var expected = (pose[(int)Keypoint.RightWrist].X + pose[(int)Keypoint.RightIndex].X
            + pose[(int)Keypoint.RightPinky].X) / 3;
        Assert.Equal(0.5 + expected * Camera.PixelsPerBodyHeight / Camera.Width, contact.X, 3);
        Assert.Null(contact.HoldId);
    }

    [Fact]
    public void A_limb_that_cannot_be_used_makes_no_contacts()
    {
        var body = new ClimberBody(170, [], [Limb.LeftFoot]);

        var contacts = Study.Report(Study.Film(Fault.None), body).Movement.Contacts;

        Assert.DoesNotContain(contacts, contact => contact.Limb == Limb.LeftFoot);
        Assert.Contains(contacts, contact => contact.Limb == Limb.RightFoot);
    }

    [Fact]
    public void Angles_are_those_of_the_body_whatever_the_shape_of_the_picture()
    {
        var climb = SyntheticClimb.With(Fault.None);
        var timeline = Camera.Film(climb, new Filming());

        var angles = Study.Report(timeline).Movement.Angles;

        var pose = climb.Climber.PoseAt(0.4);
        var expected = Ascension.Coaching.Movement.Body.JointAngles.Degrees(
            pose[(int)Keypoint.LeftHip], pose[(int)Keypoint.LeftKnee], pose[(int)Keypoint.LeftAnkle]);
        Assert.Equal(expected, angles[(int)JointAngle.LeftKnee][6], 1.0);
    }
}
