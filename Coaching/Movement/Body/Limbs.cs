using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Body;

/// <summary>What kind a limb is.</summary>
internal static class Limbs
{
    public static bool IsHand(this Limb limb) => limb is Limb.LeftHand or Limb.RightHand;

    public static bool IsLeft(this Limb limb) => limb is Limb.LeftHand or Limb.LeftFoot;
}
