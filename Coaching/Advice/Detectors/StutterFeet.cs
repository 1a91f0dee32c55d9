using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>One foot put on the same hold again and again.</summary>
internal sealed class StutterFeet(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "stutter_feet",
        Family = "feet",
        Fixability = 1,
        Drills = [Drill.SilentFeet, Drill.OneTouchFeet],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        var replacements = 0;
        foreach (var foot in climb.Feet)
        {
            foreach (var stutter in Stutters(climb, foot))
            {
                var range = new TickRange(stutter[0].Off.Start, stutter[^1].Off.End);
                found.Add(range, climb.Moves.FirstOrDefault(move => move.Whole.Overlaps(range)));
                replacements += stutter.Count;
            }
        }

        return found.Build(1, replacements, thresholds.StutterReplacements, 9, ("replacements", replacements));
    }

    /// <summary>Runs of re-placements of which enough lie within the window.</summary>
    private IEnumerable<List<Transition>> Stutters(ClimbMovement climb, LimbRecord foot)
    {
        List<Transition> run = [];
        foreach (var transition in foot.Transitions)
        {
            if (transition.Kind == TransitionKind.Replace)
            {
                run.Add(transition);
                continue;
            }

            if (IsStutter(climb, run))
            {
                yield return run;
            }

            run = [];
        }

        if (IsStutter(climb, run))
        {
            yield return run;
        }
    }

    private bool IsStutter(ClimbMovement climb, List<Transition> run)
    {
        for (var i = thresholds.StutterReplacements - 1; i < run.Count; i++)
        {
            var first = run[i - thresholds.StutterReplacements + 1];
            if (run[i].Off.End - first.Off.Start <= climb.Clock.Ticks(thresholds.StutterWindowMs))
            {
                return true;
            }
        }

        return false;
    }
}
