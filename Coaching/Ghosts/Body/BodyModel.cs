using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Body;

/// <summary>
/// The climber's body as the ghost moves it: lengths in metres, limbs that are there, injured joints.
/// </summary>
internal sealed class BodyModel
{
    private BodyModel(BodyMeasures measures)
    {
        var height = measures.Height;
        var armScale = measures.Span / (SegmentShares.UsualSpan * height);
        var legScale = (measures.Hips - SegmentShares.AnkleHeight * height)
            / ((SegmentShares.HipHeight - SegmentShares.AnkleHeight) * height);
        Height = height;
        UpperArm = SegmentShares.UpperArm * height * armScale;
        Forearm = SegmentShares.Forearm * height * armScale;
        Grip = SegmentShares.Grip * height * armScale;
        Thigh = SegmentShares.Thigh * height * legScale;
        Shank = SegmentShares.Shank * height * legScale;
        FootLength = SegmentShares.FootLength * height;
        AnkleHeight = SegmentShares.AnkleHeight * height;
        AnkleToToe = SegmentShares.AnkleToToe * FootLength;
        HalfShoulders = SegmentShares.ShoulderWidth * height / 2;
        HalfHips = SegmentShares.HipWidth * height / 2;
        Trunk = measures.Shoulders - measures.Hips;
        Neck = SegmentShares.HeadMiddle * height - measures.Shoulders;
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
    /// <exception cref="ArgumentOutOfRangeException">A measure is none of a human.</exception>
    public static BodyModel Of(ClimberBody body)
    {
        var measures = BodyMeasures.Of(body);
        if (measures.FindProblem() is { } problem)
        {
            throw new ArgumentOutOfRangeException(nameof(body), $"No body has this {problem}: {measures}.");
        }

        return new BodyModel(measures)
        {
            IsHeightKnown = body.HeightCm is not null,
            Limits = JointLimits.For(body.Injuries),
            Unavailable = [.. body.UnavailableLimbs.Distinct().Order()],
        };
    }

    private double Extent(Limb limb) => Reach(limb) + (limb.IsHand() ? 0 : AnkleToToe + AnkleHeight);
}
