using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A stop with both hands on bad holds.</summary>
internal sealed class OverGrippingPause(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "over_gripping_pause",
        Family = "pacing",
        Fixability = 0.8,
        Drills = [Drill.ReadFromGround, Drill.ThreeBreaths],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        double longest = 0;
        foreach (var pause in climb.Pauses)
        {
            var gripping = Gripping(climb, pause.Range);
            if (gripping >= climb.Clock.Ticks(thresholds.OverGripMs))
            {
                found.Add(pause.Range, climb.Moves.FirstOrDefault(move => move.ReachPhase.Start > pause.Range.End));
                longest = Math.Max(longest, climb.Clock.Seconds(gripping));
            }
        }

        return found.Build(1, longest, thresholds.OverGripMs / 1000.0, 10, ("seconds", longest));
    }

    private static int Gripping(ClimbMovement climb, TickRange range)
    {
        var gripping = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            gripping += climb.Hands.All(hand => hand.ContactAt(tick)?.Hold is { IsPoor: true }) ? 1 : 0;
        }

        return gripping;
    }
}
