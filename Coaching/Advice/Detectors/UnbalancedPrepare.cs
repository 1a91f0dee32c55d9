using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The weight lies beside its supports while a static move is prepared.</summary>
internal sealed class UnbalancedPrepare(DetectorThresholds thresholds) : IDetector
{
    private const int LimbsOfAWholeBody = 4;

    public DetectorTraits Traits { get; } = new()
    {
        Id = "unbalanced_prepare",
        Family = "balance",
        Fixability = 0.8,
        Drills = [Drill.ShiftThenReach, Drill.FlagEveryMove],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        // With a limb that cannot be used, leaning out is how it has to be done.
        if (climb.Limbs.Count < LimbsOfAWholeBody)
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        List<double> offsets = [];
        foreach (var move in climb.Moves.Where(move => !move.IsDynamic))
        {
            if (UnbalancedOffset(climb, move) is { } offset)
            {
                found.Add(move.Prepare, move);
                offsets.Add(offset);
            }
        }

        return found.Build(
            thresholds.UnbalancedMoves, Statistics.Mean(offsets), thresholds.UnbalancedOffset, 0.25);
    }

    private double? UnbalancedOffset(ClimbMovement climb, HandMove move)
    {
        List<double> offsets = [.. climb.Balance.Offsets(move.Prepare, move.Hand)];
        List<double> outside = [.. offsets.Where(offset => offset > thresholds.UnbalancedOffset)];
        return offsets.Count >= climb.Clock.Ticks(thresholds.UnbalancedPrepareMs)
            && outside.Count > thresholds.UnbalancedShare * move.Prepare.Length
            ? Statistics.Mean(outside)
            : null;
    }
}
