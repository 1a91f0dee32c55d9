using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The body is pulled up by the arm while the legs do not push.</summary>
internal sealed class ArmsDoTheWork(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "arms_do_the_work",
        Family = "legs",
        Fixability = 0.8,
        FixLoads = [BodyPart.Knee, BodyPart.Ankle],
        Drills = [Drill.LegPush, Drill.StraightArmTraverse],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.AngleReliability);
        List<double> closings = [];
        foreach (var move in climb.Moves)
        {
            var closing = ElbowClosing(climb, move);
            if (closing > thresholds.ArmsElbowClosing
                && KneeOpening(climb, move) < thresholds.ArmsKneeOpening
                && Rise(climb, move.Motion) > thresholds.ArmsRise)
            {
                found.Add(move.ReachPhase, move);
                closings.Add(closing);
            }
        }

        return found.Build(
            thresholds.ArmsMoves,
            found.Count / (double)climb.Moves.Count,
            0.1,
            0.8,
            ("degrees", Statistics.Mean(closings)));
    }

    private static double Rise(ClimbMovement climb, TickRange range) =>
        climb.Scale.BodyHeights(climb.Mass[range.Start].Y - climb.Mass[range.End].Y);

    private static double ElbowClosing(ClimbMovement climb, HandMove move) =>
        climb.Angles.Elbow(move.OtherHand, move.ReachPhase.Start)
        - climb.Angles.Elbow(move.OtherHand, move.ReachPhase.End);

    /// <summary>
    /// The larger opening of the two knees; NaN when a knee is not seen, so that no verdict is given.
    /// </summary>
    private static double KneeOpening(ClimbMovement climb, HandMove move) => Math.Max(
        Opening(climb, JointAngle.LeftKnee, move.Motion),
        Opening(climb, JointAngle.RightKnee, move.Motion));

    private static double Opening(ClimbMovement climb, JointAngle joint, TickRange range) =>
        climb.Angles[joint, range.End] - climb.Angles[joint, range.Start];
}
