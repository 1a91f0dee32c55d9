using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>The whole body at one instant.</summary>
internal struct BodyPose
{
    public TrunkPose Trunk;

    public Turn Pelvis;

    public Turn Thorax;

    /// <summary>Middle of the shoulders.</summary>
    public Vector Shoulders;

    /// <summary>Middle of the head.</summary>
    public Vector Head;

    public LimbPose LeftHand;

    public LimbPose RightHand;

    public LimbPose LeftFoot;

    public LimbPose RightFoot;

    public readonly Vector Hips => new(Trunk.X, Trunk.Y, Trunk.Z);

    public LimbPose this[Limb limb]
    {
        readonly get => limb switch
        {
            Limb.LeftHand => LeftHand,
            Limb.RightHand => RightHand,
            Limb.LeftFoot => LeftFoot,
            _ => RightFoot,
        };
        set
        {
            switch (limb)
            {
                case Limb.LeftHand: LeftHand = value; break;
                case Limb.RightHand: RightHand = value; break;
                case Limb.LeftFoot: LeftFoot = value; break;
                default: RightFoot = value; break;
            }
        }
    }
}
