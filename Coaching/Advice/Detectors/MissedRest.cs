using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Phases;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A climb that ends pumped although a good rest was passed.</summary>
internal sealed class MissedRest(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "missed_rest",
        Family = "pacing",
        Fixability = 0.8,
        Drills = [Drill.ShakeOutStops, Drill.ThreeBreaths],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Window.Length < climb.Clock.Ticks(thresholds.MissedRestClimbMs))
        {
            return null;
        }

        var pump = Pump.Rise(climb);
        if (!(pump > thresholds.PumpRise))
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        foreach (var stance in RestStances.Find(climb))
        {
            if (LongestStill(climb, stance) < climb.Clock.Ticks(thresholds.RestTakenMs))
            {
                found.Add(stance, climb.Moves.FirstOrDefault(move => move.ReachPhase.Start > stance.End));
            }
        }

        return found.Build(1, pump, thresholds.PumpRise, 4);
    }

    /// <summary>The longest stretch of a stance in which no limb travels.</summary>
    private static int LongestStill(ClimbMovement climb, TickRange stance)
    {
        var (longest, current) = (0, 0);
        for (var tick = stance.Start; tick <= stance.End; tick++)
        {
            current = climb.Limbs.Any(limb => limb.IsInAir(tick)) ? 0 : current + 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
