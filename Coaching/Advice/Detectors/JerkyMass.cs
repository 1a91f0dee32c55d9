using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The body moves in jerks while a hand reaches.</summary>
internal sealed class JerkyMass(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "jerky_com",
        Family = "smoothness",
        Fixability = 0.6,
        FixLoads = [BodyPart.Knee],
        Drills = [Drill.SlowMotion, Drill.LegPush],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        List<double> excess = [];
        foreach (var move in climb.Moves)
        {
            if (move.Smoothness < thresholds.JerkySmoothness)
            {
                found.Add(move.ReachPhase, move);
                excess.Add(thresholds.JerkySmoothness - move.Smoothness);
            }
        }

        return found.Build(thresholds.JerkyMoves, Statistics.Mean(excess), 0, 3);
    }
}
