namespace Ascension.Climbs.Faults;

/// <summary>All faults that can be planted.</summary>
internal static class FaultCatalog
{
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new(Fault.BentArmsAtRest, strength => new BentArmsAtRest(strength)),
        new(Fault.CutLoose, strength => new CutLoose(strength)),
        new(Fault.StutterFeet, strength => new StutterFeet(strength)),
        new(Fault.HandReadjust, strength => new HandReadjust(strength)),
        new(Fault.LockOffHeld, strength => new LockOffHeld(strength)),
        new(Fault.HesitationBeforeCrux, strength => new HesitationBeforeCrux(strength)),
        new(Fault.JerkyCom, strength => new JerkyCom(strength)),
        new(Fault.ArmsDoTheWork, strength => new ArmsDoTheWork(strength)),
        new(Fault.UnbalancedPrepare, strength => new UnbalancedPrepare(strength)),
        new(Fault.BarnDoor, strength => new BarnDoor(strength)),
        new(Fault.OneSided, strength => new OneSided(strength), Moves: 12),
        new(Fault.Fading, strength => new Fading(strength), Moves: 12),
        new(Fault.RushedStart, strength => new RushedStart(strength)),
        new(Fault.LateFeet, strength => new LateFeet(strength)),
        new(Fault.LowFootHighReach, strength => new LowFootHighReach(strength)),
        new(Fault.HipsOut, strength => new HipsOut(strength)),
        new(Fault.SquareHipsOnSidePull, strength => new SquareHipsOnSidePull(strength)),
        new(Fault.OverReachPastHold, strength => new OverReachPastHold(strength)),
        new(Fault.MissedRest, strength => new MissedRest(strength), Moves: 15),
        new(Fault.OverGrippingPause, strength => new OverGrippingPause(strength)),
        new(Fault.NoRockOver, strength => new NoRockOver(strength)),
        new(Fault.MissedFlag, strength => new MissedFlag(strength)),
        new(Fault.UncontrolledFinish, strength => new UncontrolledFinish(strength)),
        new(Fault.NotLookingAtFeet, strength => new NotLookingAtFeet(strength)),
        new(Fault.MatchingWhereACrossWouldDo, strength => new MatchingWhereACrossWouldDo(strength)),
        new(Fault.DynoWhereStaticWasPossible, strength => new DynoWhereStaticWasPossible(strength)),
    ];
}
