using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Holds;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>
/// Finds reaches at full stretch while a higher foothold was free; what the feet do then tells two faults apart.
/// </summary>
internal sealed class StretchedFromLowFeet(DetectorThresholds thresholds)
{
    /// <summary>The stretched moves whose feet follow soon after, or do not.</summary>
    public Finding? Detect(ClimbMovement climb, bool feetFollow)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        double most = 0;
        foreach (var move in climb.Moves.Where(move => IsStretched(climb, move)))
        {
            var after = new TickRange(
                move.ReachPhase.Start, move.ReachPhase.End + climb.Clock.Ticks(thresholds.FeetFollowMs));
            if (FootholdFinder.IsFootMoved(climb, after) == feetFollow)
            {
                found.Add(new TickRange(move.ReachPhase.Start, move.Settle.End), move);
                most = Math.Max(most, move.ReachUsed);
            }
        }

        return found.Build(1, most, thresholds.StretchedReach, 1.02, ("percent", 100 * Math.Min(1, most)));
    }

    private bool IsStretched(ClimbMovement climb, HandMove move) =>
        !move.IsDynamic
        && move.ReachUsed > thresholds.StretchedReach
        && FootholdFinder.Higher(climb, move.ReachPhase.Start, thresholds.HigherFoothold) is not null;
}
