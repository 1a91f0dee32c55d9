using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// How far each elbow and knee is turned about the line from root to end of its limb, in radians from where it likes
/// to be.
/// </summary>
internal readonly record struct Swivels(double LeftHand, double RightHand, double LeftFoot, double RightFoot)
{
    public double this[Limb limb] => limb switch
    {
        Limb.LeftHand => LeftHand,
        Limb.RightHand => RightHand,
        Limb.LeftFoot => LeftFoot,
        _ => RightFoot,
    };

    public Swivels With(Limb limb, double value) => limb switch
    {
        Limb.LeftHand => this with { LeftHand = value },
        Limb.RightHand => this with { RightHand = value },
        Limb.LeftFoot => this with { LeftFoot = value },
        _ => this with { RightFoot = value },
    };

    public static Swivels Between(Swivels from, Swivels to, double share) => new(
        from.LeftHand + (to.LeftHand - from.LeftHand) * share,
        from.RightHand + (to.RightHand - from.RightHand) * share,
        from.LeftFoot + (to.LeftFoot - from.LeftFoot) * share,
        from.RightFoot + (to.RightFoot - from.RightFoot) * share);
}
