using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Phases;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A long hesitation right before one of the longest reaches.</summary>
internal sealed class HesitationBeforeCrux(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "hesitation_before_crux",
        Family = "pacing",
        Fixability = 0.8,
        Drills = [Drill.ReadFromGround, Drill.ThreeBreaths],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Moves.Count < thresholds.CruxMoves)
        {
            return null;
        }

        var reaches = climb.Moves.Select(move => move.Reach);
        var hard = Math.Max(
            Statistics.Quantile(reaches, thresholds.CruxQuantile), thresholds.CruxFactor * Statistics.Median(reaches));
        var found = new FindingBuilder(climb, climb.PathReliability);
        double longest = 0;
        foreach (var pause in climb.Pauses)
        {
            var next = climb.Moves.FirstOrDefault(move => move.ReachPhase.Start > pause.Range.End);
            if (pause.Kind == PauseKind.Hesitation
                && pause.Range.Length >= climb.Clock.Ticks(thresholds.HesitationMs)
                && next is not null
                && next.Reach >= hard)
            {
                found.Add(pause.Range, next);
                longest = Math.Max(longest, climb.Clock.Seconds(pause.Range.Length));
            }
        }

        return found.Build(1, longest, thresholds.HesitationMs / 1000.0, 12, ("seconds", longest));
    }
}
