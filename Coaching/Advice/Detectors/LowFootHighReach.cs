using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>The hand goes at full stretch although a higher foothold was free, and the feet stay low.</summary>
internal sealed class LowFootHighReach(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "low_foot_high_reach",
        Family = "feet",
        Fixability = 0.8,
        FixLoads = [BodyPart.Knee, BodyPart.Hip],
        Drills = [Drill.HighStep, Drill.FeetFirst],
    };

    private readonly StretchedFromLowFeet _stretched = new(thresholds);

    public Finding? Detect(ClimbMovement climb) => _stretched.Detect(climb, feetFollow: false);
}
