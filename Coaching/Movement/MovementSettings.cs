using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement;

/// <summary>
/// Thresholds that turn a smooth track into contacts, moves and phases: lengths in body heights (bh), speeds in bh/s,
/// angles in degrees, times in milliseconds. First estimates; see docs/coaching.md.
/// </summary>
internal sealed record MovementSettings
{
    public static MovementSettings Default { get; } = new();

    /// <summary>Slower than this, a limb comes to rest on the wall.</summary>
    public double ContactEnterSpeed { get; init; } = 0.20;

    /// <summary>Faster than this, a limb has left the wall; the distance between the two absorbs noise.</summary>
    public double ContactLeaveSpeed { get; init; } = 0.40;

    /// <summary>A limb farther than this from where its contact began has left it, unless it only creeps.</summary>
    public double ContactRadius { get; init; } = 0.07;

    /// <summary>Faster than this at either end of a contact, the limb is already on its way, or still ...</summary>
    public double ContactCreepSpeed { get; init; } = 0.10;

    /// <summary>... for at most this long: a wrist that swings around its fingers creeps, too.</summary>
    public int LongestTrimMs { get; init; } = 280;

    /// <summary>Shortest stay that counts as a contact.</summary>
    public int ShortestContactMs { get; init; } = 200;

    /// <summary>A hand that stays shorter than this on a hold only passed by on its way to the next.</summary>
    public int ShortestHeldMs { get; init; } = 400;

    /// <summary>
    /// A hand back on its hold after a visit shorter than this elsewhere is taken not to have gone: pose models confuse
    /// the hands for some frames far more often than climbers go back.
    /// </summary>
    public int ShortestVisitMs { get; init; } = 700;

    /// <summary>A hand that rests this long where the map has no hold is on one all the same.</summary>
    public int ShortestUnmappedMs { get; init; } = 700;

    /// <summary>A toe this far above its heel is in the air: the heel is hooked.</summary>
    public double HookedToeAbove { get; init; } = 0.05;

    /// <summary>A contact survives the limb being unseen for this long.</summary>
    public int LongestUnseenContactMs { get; init; } = 1500;

    /// <summary>
    /// Hand contacts closer than this are the same hold: the wrist swings around the fingers by nearly this much.
    /// </summary>
    public double SameHandHoldRadius { get; init; } = 0.12;

    /// <summary>Foot contacts closer than this are the same hold.</summary>
    public double SameFootHoldRadius { get; init; } = 0.09;

    /// <summary>A limb that strays less than this between two contacts never left.</summary>
    public double SmallestExcursion { get; init; } = 0.035;

    /// <summary>Leaving a hold longer than this and coming back is a rest of that limb, not a readjustment.</summary>
    public int LongestReadjustMs { get; init; } = 900;

    /// <summary>A hand off longer than this was shaken out or chalked before it reached on.</summary>
    public int LongestReachMs { get; init; } = 2500;

    /// <summary>How long a move settles after its contact (Beltran et al. 2023).</summary>
    public int SettleMs { get; init; } = 600;

    /// <summary>Shortest pause with all limbs on the wall that is a rest or a hesitation.</summary>
    public int ShortestPauseMs { get; init; } = 2000;

    /// <summary>How long before the hand leaves the body sets off; smoothness is judged from there.</summary>
    public int SetOffMs { get; init; } = 400;

    /// <summary>Below this the centre of mass is still.</summary>
    public double StillSpeed { get; init; } = 0.06;

    /// <summary>From this angle on an elbow counts as straight.</summary>
    public double StraightElbow { get; init; } = 150;

    /// <summary>
    /// Peak speed of the centre of mass that makes a move dynamic; the smoothing takes a third off a short peak.
    /// </summary>
    public double DynamicSpeed { get; init; } = 0.68;

    /// <summary>How far beyond its supports the centre of mass may lie and still count as balanced.</summary>
    public double BalanceMargin { get; init; } = 0.04;

    /// <summary>How far apart two contacts of a limb may lie and still be on the same hold.</summary>
    public double SameHoldRadius(Limb limb) =>
        limb is Limb.LeftHand or Limb.RightHand ? SameHandHoldRadius : SameFootHoldRadius;
}
