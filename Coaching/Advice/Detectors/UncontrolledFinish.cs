using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;
using Ascension.Coaching.Movement.Techniques;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>
/// The last hold is touched and lost before both hands had it under control, or the feet cut loose on it.
/// </summary>
internal sealed class UncontrolledFinish(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "uncontrolled_finish",
        Family = "finish",
        Fixability = 0.8,
        Drills = [Drill.HoldTheTop, Drill.FeetStayOn],
    };

    private const int BothHands = 2;
    private const int BothFeet = 2;

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Moves is not [.., var last] || climb.Hands.Count() < BothHands)
        {
            return null;
        }

        var top = new TickRange(last.ReachPhase.End + 1, climb.Window.End);
        if (FeetCut(climb, last, top) is { } cut)
        {
            return Build(climb, last, new TickRange(top.Start, cut.End), cut.Start - top.Start);
        }

        var controlled = Enumerable.Range(top.Start, Math.Max(0, top.Length)).Count(tick => AreHandsOn(climb, tick));

        // A film that ends while the climber still holds on does not tell.
        var isSeen = climb.Clock.Count - 1 - climb.Window.End >= climb.Clock.Ticks(thresholds.AfterTheTopMs);
        return isSeen && controlled < climb.Clock.Ticks(thresholds.ControlMs)
            ? Build(climb, last, top, controlled)
            : null;
    }

    private Finding? Build(ClimbMovement climb, HandMove last, TickRange range, int controlled)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        found.Add(range, last);
        var seconds = climb.Clock.Seconds(controlled);
        return found.Build(1, -seconds, -thresholds.ControlMs / 1000.0, 0, ("seconds", seconds));
    }

    /// <summary>
    /// When both feet hang while both hands hold the top that was not jumped for; null when they do not within the time
    /// it has to be held.
    /// </summary>
    private TickRange? FeetCut(ClimbMovement climb, HandMove last, TickRange top)
    {
        var watched = new TickRange(
            top.Start, Math.Min(top.End, top.Start + climb.Clock.Ticks(thresholds.ControlMs) - 1));
        return last.IsDynamic || climb.Feet.Count() < BothFeet
            ? null
            : TickRuns
                .Find(watched, climb.Clock.Ticks(thresholds.FeetCutMs), 0, tick =>
                    AreHandsOn(climb, tick) && climb.Feet.All(foot => IsOff(climb, foot, tick)))
                .Cast<TickRange?>()
                .FirstOrDefault();
    }

    private static bool AreHandsOn(ClimbMovement climb, int tick) =>
        climb.Hands.All(hand => hand.ContactAt(tick) is not null);

    /// <summary>Seen, and on nothing.</summary>
    private static bool IsOff(ClimbMovement climb, LimbRecord foot, int tick) =>
        foot.ContactAt(tick) is null && !climb.Track[LegKeypoints.Of(foot.Limb).Ankle, tick].IsMissing;
}
