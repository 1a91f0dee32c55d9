using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>Feet are put on without a look, and have to be put on again.</summary>
internal sealed class NotLookingAtFeet(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "not_looking_at_feet",
        Family = "feet",
        Fixability = 1,
        Drills = [Drill.LookUntilPlaced, Drill.SilentFeet],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var level = Statistics.Median(Pitches(climb, climb.Window));
        var found = new FindingBuilder(climb, climb.AngleReliability);
        foreach (var foot in climb.Feet)
        {
            for (var i = 0; i + 1 < foot.Transitions.Count; i++)
            {
                var (placed, again) = (foot.Transitions[i], foot.Transitions[i + 1]);
                if (IsPlacedTwice(climb, placed, again) && !IsSeen(climb, placed, level))
                {
                    var range = new TickRange(placed.Off.Start, again.Off.End);
                    found.Add(range, climb.Moves.FirstOrDefault(move => move.ReachPhase.Start > range.End));
                }
            }
        }

        return found.Build(thresholds.UnseenPlacements, found.Count, thresholds.UnseenPlacements - 1, 8);
    }

    private bool IsPlacedTwice(ClimbMovement climb, Transition placed, Transition again) =>
        placed.Kind == TransitionKind.Move
        && again.Kind == TransitionKind.Replace
        && again.Off.Start - placed.Off.End <= climb.Clock.Ticks(thresholds.PlacedAgainMs);

    /// <summary>The head was turned down shortly before the foot arrived; unknown counts as seen.</summary>
    private bool IsSeen(ClimbMovement climb, Transition placed, double level)
    {
        var before = new TickRange(
            Math.Max(0, placed.Off.End - climb.Clock.Ticks(thresholds.LookMs)), placed.Off.End);
        List<double> pitches = [.. Pitches(climb, before)];
        return pitches.Count * 2 < before.Length || pitches.Max() - level > thresholds.LookDown;
    }

    /// <summary>How far the nose lies below the ears in body heights, where both are seen.</summary>
    private static IEnumerable<double> Pitches(ClimbMovement climb, TickRange range) =>
        Enumerable.Range(range.Start, range.Length)
            .Select(tick => climb.Scale.BodyHeights(climb.Track[Keypoint.Nose, tick].Y - Point.Between(
                climb.Track[Keypoint.LeftEar, tick], climb.Track[Keypoint.RightEar, tick], 0.5).Y))
            .Where(double.IsFinite);
}
