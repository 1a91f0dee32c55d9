using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The first two moves are the hastiest of the climb and have to be corrected.</summary>
internal sealed class RushedStart(DetectorThresholds thresholds) : IDetector
{
    private const int StartMoves = 2;

    public DetectorTraits Traits { get; } = new()
    {
        Id = "rushed_start",
        Family = "pacing",
        Fixability = 0.9,
        Drills = [Drill.CalmStart, Drill.ReadFromGround],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Moves.Count < thresholds.RushedMoves)
        {
            return null;
        }

        var usual = climb.Moves.Skip(StartMoves).Select(move => Speed(climb, move)).ToList();
        var fast = Statistics.Quantile(usual, thresholds.RushedQuantile);
        List<HandMove> start = [.. climb.Moves.Take(StartMoves)];
        if (start.Any(move => Speed(climb, move) < fast) || !start.Any(move => IsRegripped(climb, move)))
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        foreach (var move in start)
        {
            found.Add(move.ReachPhase, move);
        }

        var ratio = start.Average(move => Speed(climb, move)) / Statistics.Median(usual);
        return found.Build(StartMoves, ratio, 1, 3, ("ratio", ratio));
    }

    private static double Speed(ClimbMovement climb, HandMove move) =>
        move.Reach / climb.Clock.Seconds(move.ReachPhase.Length);

    private bool IsRegripped(ClimbMovement climb, HandMove move)
    {
        var latest = move.ReachPhase.End + climb.Clock.Ticks(thresholds.RegripWindowMs);
        return climb.LimbOf(move.Hand)!.Transitions.Any(transition =>
            transition.Kind == TransitionKind.Replace
            && transition.Off.Start > move.ReachPhase.End
            && transition.Off.Start <= latest);
    }
}
