using Ascension.Coaching.Advice.Detectors;

namespace Ascension.Coaching.Advice;

/// <summary>All detectors, in a fixed order.</summary>
internal static class DetectorCatalog
{
    public static IReadOnlyList<IDetector> Create(DetectorThresholds thresholds) =>
    [
        new BentArmsAtRest(thresholds),
        new CutLooseDetector(),
        new StutterFeet(thresholds),
        new HandReadjust(thresholds),
        new LockOffHeld(thresholds),
        new HesitationBeforeCrux(thresholds),
        new JerkyMass(thresholds),
        new ArmsDoTheWork(thresholds),
        new UnbalancedPrepare(thresholds),
        new BarnDoor(thresholds),
        new OneSided(thresholds),
        new Fading(thresholds),
        new RushedStart(thresholds),
    ];
}
