using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The body swings open like a door while a hand reaches and a foot is off.</summary>
internal sealed class BarnDoor(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "barn_door",
        Family = "balance",
        Fixability = 0.7,
        FixLoads = [BodyPart.Hip],
        Drills = [Drill.FlagEveryMove, Drill.ShiftThenReach],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.AngleReliability);
        double widest = 0;
        foreach (var move in climb.Moves)
        {
            var swing = new TickRange(move.ReachPhase.Start, move.Settle.End);
            var turn = LargestTurn(climb, swing);
            if (turn > thresholds.BarnDoorTurn && IsFootOff(climb, swing))
            {
                found.Add(swing, move);
                widest = Math.Max(widest, turn);
            }
        }

        return found.Build(1, widest, thresholds.BarnDoorTurn, 60, ("degrees", widest));
    }

    private double LargestTurn(ClimbMovement climb, TickRange range)
    {
        double largest = 0;
        var span = climb.Clock.Ticks(thresholds.BarnDoorMs);
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            for (var later = tick + 1; later <= Math.Min(range.End, tick + span); later++)
            {
                var turn = Turn(climb, tick, later);
                largest = turn > largest ? turn : largest;
            }
        }

        return largest;
    }

    /// <summary>Angle between the trunk at two ticks; NaN when a shoulder or hip is missing.</summary>
    private static double Turn(ClimbMovement climb, int tick, int later) =>
        JointAngles.Degrees(Trunk(climb, tick), default, Trunk(climb, later));

    private static Point Trunk(ClimbMovement climb, int tick) =>
        Point.Between(climb.Track[Keypoint.LeftShoulder, tick], climb.Track[Keypoint.RightShoulder, tick], 0.5)
        - Point.Between(climb.Track[Keypoint.LeftHip, tick], climb.Track[Keypoint.RightHip, tick], 0.5);

    /// <summary>A foot is off the wall for most of the swing.</summary>
    private static bool IsFootOff(ClimbMovement climb, TickRange range) =>
        climb.Feet.Any(foot => Enumerable.Range(range.Start, range.Length)
            .Count(tick => foot.ContactAt(tick) is null) * 2 > range.Length);
}
