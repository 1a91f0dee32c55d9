using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>One hand makes nearly all the moves.</summary>
internal sealed class OneSided(DetectorThresholds thresholds) : IDetector
{
    private const int BothHands = 2;

    public DetectorTraits Traits { get; } = new()
    {
        Id = "one_sided",
        Family = "sides",
        Fixability = 0.5,
        Drills = [Drill.OtherHandLeads],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var total = climb.Moves.Count;
        if (total < thresholds.OneSidedMoves || climb.Hands.Count() < BothHands)
        {
            return null;
        }

        var left = climb.Moves.Count(move => move.Hand == Limb.LeftHand);
        var most = Math.Max(left, total - left);
        var share = (double)most / total;
        if (share <= thresholds.OneSidedShare)
        {
            return null;
        }

        var leading = left == most ? Limb.LeftHand : Limb.RightHand;
        var found = new FindingBuilder(climb, climb.PathReliability);
        foreach (var move in climb.Moves.Where(move => move.Hand == leading))
        {
            found.Add(move.ReachPhase, move);
        }

        var least = (int)(thresholds.OneSidedMoves * thresholds.OneSidedShare);
        return found.Build(least, share, thresholds.OneSidedShare, 1, ("moves", most), ("total", total));
    }
}
