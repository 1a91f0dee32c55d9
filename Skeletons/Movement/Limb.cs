namespace Ascension.Skeletons.Movement;

/// <summary>A hand or a foot of the climber.</summary>
public enum Limb
{
#pragma warning disable CS1591 // each name says what it is
    LeftHand = 0,
    RightHand = 1,
    LeftFoot = 2,
    RightFoot = 3,
#pragma warning restore CS1591
}
