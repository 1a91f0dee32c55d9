using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A reach at full stretch although a higher foothold was free; the feet follow right after.</summary>
internal sealed class LateFeet(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "late_feet",
        Family = "feet",
        Fixability = 0.9,
        FixLoads = [BodyPart.Knee],
        Drills = [Drill.FeetFirst, Drill.OneTouchFeet],
    };

    private readonly StretchedFromLowFeet _stretched = new(thresholds);

    public Finding? Detect(ClimbMovement climb) => _stretched.Detect(climb, feetFollow: true);
}
