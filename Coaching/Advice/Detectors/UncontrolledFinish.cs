using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The last hold is touched and lost before both hands had it under control.</summary>
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

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Moves is not [.., var last] || climb.Hands.Count() < BothHands)
        {
            return null;
        }

        var start = last.ReachPhase.End + 1;
        var controlled = 0;
        for (var tick = start; tick <= climb.Window.End; tick++)
        {
            controlled += climb.Hands.All(hand => hand.ContactAt(tick) is not null) ? 1 : 0;
        }

        // A film that ends while the climber still holds on does not tell.
        var isSeen = climb.Clock.Count - 1 - climb.Window.End >= climb.Clock.Ticks(thresholds.AfterTheTopMs);
        if (!isSeen || controlled >= climb.Clock.Ticks(thresholds.ControlMs))
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        found.Add(new TickRange(start, climb.Window.End), last);
        var seconds = climb.Clock.Seconds(controlled);
        return found.Build(1, -seconds, -thresholds.ControlMs / 1000.0, 0, ("seconds", seconds));
    }
}
