using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>Tips of the limbs that are in the air; null for those on their supports.</summary>
internal readonly record struct AirTips(Vector? LeftHand, Vector? RightHand, Vector? LeftFoot, Vector? RightFoot)
{
    public Vector? this[Limb limb] => limb switch
    {
        Limb.LeftHand => LeftHand,
        Limb.RightHand => RightHand,
        Limb.LeftFoot => LeftFoot,
        _ => RightFoot,
    };
}
