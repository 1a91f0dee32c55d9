using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// How far a body stretches from a foot on a hold to a hand on a hold, along the chain leg, trunk, arm. Arms as long
/// as usual for the height have an arm span equal to it; a known span adds half of the difference to each.
/// </summary>
internal sealed class ReachSpan(BodyScale scale, double? armSpanCm)
{
    /// <summary>Shares of body height, from the shoulder to the middle of the palm.</summary>
    public const double UpperArmShare = 0.16;
    public const double ForearmShare = 0.153;
    public const double PalmShare = 0.05;

    private const double LeastSpanRatio = 0.8;
    private const double LargestSpanRatio = 1.2;

    /// <summary>Leg, trunk and arm stretched out, in body heights.</summary>
    public double Available { get; } =
        BodyScaleEstimator.ShankShare + BodyScaleEstimator.ThighShare + BodyScaleEstimator.TrunkShare
        + UpperArmShare + ForearmShare + PalmShare + ExtraArm(scale, armSpanCm);

    /// <summary>
    /// Distance to the hold a hand goes to from the nearer foothold stood on when it leaves, over what the body spans:
    /// near 1 the body is stretched out, above 1 it has to jump. NaN without a foot on the wall.
    /// </summary>
    public double Used(Transition hand, IReadOnlyList<LimbRecord> limbs)
    {
        var nearest = double.PositiveInfinity;
        foreach (var limb in limbs)
        {
            if (!limb.IsHand && limb.ContactAt(hand.Air.Start) is { } foot)
            {
                nearest = Math.Min(nearest, foot.Place.DistanceTo(hand.To.Place));
            }
        }

        return double.IsFinite(nearest) ? scale.BodyHeights(nearest) / Available : double.NaN;
    }

    /// <summary>What a known arm span adds to each arm; a span that fits no body is not believed.</summary>
    private static double ExtraArm(BodyScale scale, double? armSpanCm) =>
        scale.IsHeightKnown
        && armSpanCm / 100 / scale.HeightM is { } ratio and >= LeastSpanRatio and <= LargestSpanRatio
            ? (ratio - 1) / 2
            : 0;
}
