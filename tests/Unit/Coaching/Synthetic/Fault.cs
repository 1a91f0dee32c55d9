namespace Ascension.Unit.Coaching.Synthetic;

/// <summary>A fault the generator can plant; named like the detector that should see it.</summary>
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
}
