namespace Ascension.Climbs.Faults;

/// <summary>A fault that can be planted; named like the detector that should see it.</summary>
public enum Fault
{
    None,
    BentArmsAtRest,
    CutLoose,
    StutterFeet,
    HandReadjust,
    LockOffHeld,
    HesitationBeforeCrux,
    JerkyCom,
    ArmsDoTheWork,
    UnbalancedPrepare,
    BarnDoor,
    OneSided,
    Fading,
    RushedStart,
    LateFeet,
    LowFootHighReach,
    HipsOut,
    SquareHipsOnSidePull,
    OverReachPastHold,
    MissedRest,
    OverGrippingPause,
    NoRockOver,
    MissedFlag,
    UncontrolledFinish,
    NotLookingAtFeet,
    MatchingWhereACrossWouldDo,
    DynoWhereStaticWasPossible,
}
