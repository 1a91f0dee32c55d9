using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A foot is put high to the side, but the weight never goes over it.</summary>
internal sealed class NoRockOver(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "no_rock_over",
        Family = "balance",
        Fixability = 0.7,
        FixLoads = [BodyPart.Knee, BodyPart.Hip],
        Drills = [Drill.RockOver, Drill.HighStep],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        List<double> distances = [];
        foreach (var move in climb.Moves.Where(move => !move.IsDynamic))
        {
            var aside = climb.Feet
                .Select(foot => foot.ContactAt(move.ReachPhase.Start))
                .OfType<LimbContact>()
                .Where(foot => IsHighStep(climb, move, foot))
                .Select(foot => NearestSideways(climb, move.ReachPhase, foot))
                .FirstOrDefault(distance => distance > thresholds.RockOverAside);
            if (aside > 0)
            {
                found.Add(move.ReachPhase, move);
                distances.Add(aside);
            }
        }

        return found.Build(1, Statistics.Mean(distances), thresholds.RockOverAside, 0.5);
    }

    /// <summary>Placed for this move, little below the hips, and no heel beside them.</summary>
    private bool IsHighStep(ClimbMovement climb, HandMove move, LimbContact foot)
    {
        var placed = Math.Max(foot.Range.Start, climb.Window.Start);
        var hips = Point.Between(
            climb.Track[Keypoint.LeftHip, placed], climb.Track[Keypoint.RightHip, placed], 0.5);
        var below = climb.Scale.BodyHeights(foot.Place.Y - hips.Y);
        var before = move.Index == 0 ? climb.Window.Start : climb.Moves[move.Index - 1].ReachPhase.End;
        return placed > before && below <= thresholds.HighStepBelow && below >= thresholds.HookBelow;
    }

    private static double NearestSideways(ClimbMovement climb, TickRange range, LimbContact foot)
    {
        var nearest = double.PositiveInfinity;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            nearest = Math.Min(nearest, Math.Abs(climb.Mass[tick].X - foot.Place.X));
        }

        return climb.Scale.BodyHeights(nearest);
    }
}
