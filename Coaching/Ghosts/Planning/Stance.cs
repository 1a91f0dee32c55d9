using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>Which support each limb is on, by its index on the wall.</summary>
internal readonly record struct Stance(short LeftHand, short RightHand, short LeftFoot, short RightFoot)
{
    /// <summary>On nothing.</summary>
    public const short Free = -1;

    public short this[Limb limb] => limb switch
    {
        Limb.LeftHand => LeftHand,
        Limb.RightHand => RightHand,
        Limb.LeftFoot => LeftFoot,
        _ => RightFoot,
    };

    public bool IsOn(Limb limb) => this[limb] != Free;

    public Stance With(Limb limb, short support) => limb switch
    {
        Limb.LeftHand => this with { LeftHand = support },
        Limb.RightHand => this with { RightHand = support },
        Limb.LeftFoot => this with { LeftFoot = support },
        _ => this with { RightFoot = support },
    };

    /// <summary>How many limbs are on a support.</summary>
    public int CountOn(short support) =>
        (LeftHand == support ? 1 : 0) + (RightHand == support ? 1 : 0)
        + (LeftFoot == support ? 1 : 0) + (RightFoot == support ? 1 : 0);
}
