using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>Both feet come off without a jump.</summary>
internal sealed class CutLooseDetector : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "cut_loose",
        Family = "tension",
        Fixability = 0.6,
        FixLoads = [BodyPart.Back],
        Drills = [Drill.FeetStayOn, Drill.PullInToes],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        foreach (var cut in CutLooseFinder.Find(climb))
        {
            found.Add(cut.Range, cut.Move);
        }

        return found.Build(1, found.Count, 0.5, 3);
    }
}
