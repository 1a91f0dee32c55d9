using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>On the hand and foot of one side the body sways away, and the free leg does not hold it.</summary>
internal sealed class MissedFlag(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "missed_flag",
        Family = "balance",
        Fixability = 0.8,
        FixLoads = [BodyPart.Hip],
        Drills = [Drill.FlagEveryMove, Drill.ShiftThenReach],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        if (!climb.IsMapUsed)
        {
            // Without a map a foot in the air cannot be told from one that stands.
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        double widest = 0;
        foreach (var move in climb.Moves.Where(move => !move.IsDynamic))
        {
            var swing = new TickRange(move.ReachPhase.Start, move.Settle.End);
            var sway = Sway(climb, swing);
            if (sway > thresholds.MissedFlagSway && IsOneSided(climb, move) && !IsFlagged(climb, move))
            {
                found.Add(swing, move);
                widest = Math.Max(widest, sway);
            }
        }

        return found.Build(1, widest, thresholds.MissedFlagSway, 0.35);
    }

    /// <summary>Only the holding hand and the foot below it carry through most of the reach.</summary>
    private static bool IsOneSided(ClimbMovement climb, HandMove move)
    {
        var (support, free) = move.Hand == Limb.LeftHand
            ? (Limb.RightFoot, Limb.LeftFoot)
            : (Limb.LeftFoot, Limb.RightFoot);
        var alone = 0;
        for (var tick = move.ReachPhase.Start; tick <= move.ReachPhase.End; tick++)
        {
            alone += climb.LimbOf(support)?.ContactAt(tick) is not null
                && climb.LimbOf(free) is { } foot
                && foot.ContactAt(tick) is null ? 1 : 0;
        }

        return alone * 2 > move.ReachPhase.Length;
    }

    private bool IsFlagged(ClimbMovement climb, HandMove move)
    {
        var ankle = move.Hand == Limb.LeftHand ? Keypoint.LeftAnkle : Keypoint.RightAnkle;
        var asides = Enumerable.Range(move.ReachPhase.Start, move.ReachPhase.Length).Select(tick => Math.Abs(
            climb.Track[ankle, tick].X
            - Point.Between(climb.Track[Keypoint.LeftHip, tick], climb.Track[Keypoint.RightHip, tick], 0.5).X));
        return climb.Scale.BodyHeights(Statistics.Median(asides.Where(double.IsFinite))) > thresholds.FlagAside;
    }

    /// <summary>How far the centre of mass strays sideways from where it was when the hand left.</summary>
    private static double Sway(ClimbMovement climb, TickRange range)
    {
        double widest = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var aside = Math.Abs(climb.Mass[tick].X - climb.Mass[range.Start].X);
            widest = aside > widest ? aside : widest;
        }

        return climb.Scale.BodyHeights(widest);
    }
}
