using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Statics;

/// <summary>How a posture is held.</summary>
/// <param name="Shares">
/// Share of the weight on each limb, as <c>[(int)Limb]</c>: 0 to 1, adding up to 1; 0 for a limb in the air.
/// </param>
/// <param name="ArmTension">
/// Moments about elbows and shoulders, in body weights times body heights; NaN when a joint is unseen.
/// </param>
/// <param name="LegTension">
/// Moments about knees and hips, in body weights times body heights; NaN when a joint is unseen.
/// </param>
internal sealed record StaticLoad(double[] Shares, double ArmTension, double LegTension)
{
    public double HandShare => Shares[(int)Limb.LeftHand] + Shares[(int)Limb.RightHand];

    /// <summary>Arms and legs together.</summary>
    public double Tension => ArmTension + LegTension;
}
