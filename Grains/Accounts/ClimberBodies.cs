using Ascension.Coaching;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Skeletons.Movement;

namespace Ascension.Grains.Accounts;

/// <summary>The body that a profile tells of.</summary>
internal static class ClimberBodies
{
    public static ClimberBody Of(UserProfile climber) => new(
        climber.Morphology.HeightCm,
        climber.Injuries,
        [.. climber.UnavailableLimbs.Select(LimbNamed).OfType<Limb>()],
        climber.Morphology.ArmSpanCm,
        climber.Morphology.ShoulderHeightCm,
        climber.Morphology.HipHeightCm);

    private static Limb? LimbNamed(string name) => name switch
    {
        "left_hand" => Limb.LeftHand,
        "right_hand" => Limb.RightHand,
        "left_foot" => Limb.LeftFoot,
        "right_foot" => Limb.RightFoot,
        _ => null,
    };
}
