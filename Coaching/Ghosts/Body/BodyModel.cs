using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Body;

/// <summary>
/// The climber's body as the ghost moves it: lengths in metres, limbs that are there, injured joints.
/// </summary>
internal sealed class BodyModel
{
    private const double ShortestM = 0.8;
    private const double TallestM = 2.4;

    private BodyModel(double height, double armScale)
    {
        Height = height;
        UpperArm = SegmentShares.UpperArm * height * armScale;
        Forearm = SegmentShares.Forearm * height * armScale;
        Grip = SegmentShares.Grip * height * armScale;
        Thigh = SegmentShares.Thigh * height;
        Shank = SegmentShares.Shank * height;
        FootLength = SegmentShares.FootLength * height;
        AnkleHeight = SegmentShares.AnkleHeight * height;
        AnkleToToe = SegmentShares.AnkleToToe * FootLength;
        HalfShoulders = SegmentShares.ShoulderWidth * height / 2;
        HalfHips = SegmentShares.HipWidth * height / 2;
        Trunk = SegmentShares.Trunk * height;
        Neck = SegmentShares.Neck * height;
    }

    /// <summary>Stature.</summary>
    public double Height { get; }

    public double UpperArm { get; }

    public double Forearm { get; }

    /// <summary>From the wrist to the knuckles, which are on the hold.</summary>
    public double Grip { get; }

    public double Thigh { get; }

    public double Shank { get; }

    public double FootLength { get; }

    public double AnkleHeight { get; }

    public double AnkleToToe { get; }

    public double HalfShoulders { get; }

    public double HalfHips { get; }

    public double Trunk { get; }

    public double Neck { get; }

    /// <summary>Whether a height was given; otherwise 1.70 m is assumed.</summary>
    public bool IsHeightKnown { get; private init; }

    public required JointLimits Limits { get; init; }

    public required IReadOnlyList<Limb> Unavailable { get; init; }

    /// <summary>Most distance between the joint at the trunk and the grip or the ankle.</summary>
    public double Reach(Limb limb) => limb.IsHand() ? UpperArm + Forearm + Grip : Thigh + Shank;

    /// <summary>Upper of the two lengths of a limb.</summary>
    public double Upper(Limb limb) => limb.IsHand() ? UpperArm : Thigh;

    /// <summary>Lower of the two: to the grip, or to the ankle.</summary>
    public double Lower(Limb limb) => limb.IsHand() ? Forearm + Grip : Shank;

    /// <summary>Most distance between two limbs' places on the wall: both stretched, the trunk between them.</summary>
    public double Span(Limb one, Limb other)
    {
        var trunk = (one.IsHand(), other.IsHand()) switch
        {
            (true, true) => 2 * HalfShoulders,
            (false, false) => 2 * HalfHips,
            _ => Math.Sqrt(Trunk * Trunk + Math.Pow(HalfShoulders + HalfHips, 2)),
        };
        return trunk + Extent(one) + Extent(other);
    }

    public bool Has(Limb limb) => !Unavailable.Contains(limb);

    /// <summary>The body that a profile describes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Height or span is none of a human.</exception>
    public static BodyModel Of(ClimberBody body)
    {
        var height = (body.HeightCm ?? 100 * BodyScale.AssumedHeightM) / 100;
        var span = body.ArmSpanCm is { } cm ? cm / 100 : SegmentShares.UsualSpan * height;
        if (!(height is >= ShortestM and <= TallestM) || !(span / height is >= 0.8 and <= 1.25))
        {
            throw new ArgumentOutOfRangeException(
                nameof(body), $"No body is {height} m tall with a span of {span} m.");
        }

        return new BodyModel(height, span / (SegmentShares.UsualSpan * height))
        {
            IsHeightKnown = body.HeightCm is not null,
            Limits = JointLimits.For(body.Injuries),
            Unavailable = [.. body.UnavailableLimbs.Distinct().Order()],
        };
    }

    private double Extent(Limb limb) => Reach(limb) + (limb.IsHand() ? 0 : AnkleToToe + AnkleHeight);
}
