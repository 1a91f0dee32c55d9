using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>What a pose has to do: which limb is on what, null for a free limb, and which limb bears nothing.</summary>
internal readonly record struct PoseTask(
    Support? LeftHand, Support? RightHand, Support? LeftFoot, Support? RightFoot, Limb? Unloaded)
{
    public Support? this[Limb limb] => limb switch
    {
        Limb.LeftHand => LeftHand,
        Limb.RightHand => RightHand,
        Limb.LeftFoot => LeftFoot,
        _ => RightFoot,
    };

    /// <summary>The limb stands or holds, and bears.</summary>
    public bool Bears(Limb limb) => Unloaded != limb && this[limb] is not null;
}
