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
        new LateFeet(thresholds),
        new LowFootHighReach(thresholds),
        new HipsOut(thresholds),
        new SquareHipsOnSidePull(thresholds),
        new OverReachPastHold(thresholds),
        new MissedRest(thresholds),
        new OverGrippingPause(thresholds),
        new NoRockOver(thresholds),
        new MissedFlag(thresholds),
        new UncontrolledFinish(thresholds),
        new NotLookingAtFeet(thresholds),
        new MatchInsteadOfCross(thresholds),
        new NeedlessDyno(thresholds),
    ];
}
