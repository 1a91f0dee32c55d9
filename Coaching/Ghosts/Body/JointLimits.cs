using Ascension.Coaching.Advice;

namespace Ascension.Coaching.Ghosts.Body;

/// <summary>
/// How far joints go, in degrees. Mean active ranges of adults as collected by C. C. Norkin and D. J. White,
/// <i>Measurement of Joint Motion</i> (American Academy of Orthopaedic Surgeons), where not said otherwise.
/// </summary>
internal sealed record JointLimits
{
    private const double InjuredBend = 110;
    private const double InjuredCrouch = 100;

    /// <summary>Most flexion of the elbow.</summary>
    public double Elbow { get; init; } = 150;

    /// <summary>Most flexion of the knee.</summary>
    public double Knee { get; init; } = 145;

    /// <summary>Least flexion of elbow and knee that is used: a limb is never quite locked.</summary>
    public double Straight { get; init; } = 18;

    /// <summary>How far the upper arm goes behind the plane from 45 degrees back to 45 degrees across.</summary>
    public double ShoulderBehind { get; init; } = 20;

    /// <summary>Turn of the upper arm about itself, inwards, from its swing out of the middle of its range.</summary>
    public double ShoulderInwards { get; init; } = 95;

    /// <summary>The same, outwards.</summary>
    public double ShoulderOutwards { get; init; } = 130;

    /// <summary>Hip extension.</summary>
    public double HipExtension { get; init; } = 25;

    /// <summary>Hip flexion.</summary>
    public double HipFlexion { get; init; } = 130;

    /// <summary>Hip adduction.</summary>
    public double HipAdduction { get; init; } = 30;

    /// <summary>Hip abduction with the knee turned out, as climbers stand; 45 with the knee ahead.</summary>
    public double HipAbduction { get; init; } = 78;

    /// <summary>Turn of the thigh about itself, either way, from its swing out of the middle of its range.</summary>
    public double HipTurn { get; init; } = 75;

    /// <summary>Least angle between shank and sole: 90 less 30 of dorsiflexion.</summary>
    public double AnkleClosed { get; init; } = 60;

    /// <summary>Greatest angle between shank and sole: 90 and 55 of plantar flexion.</summary>
    public double AnkleOpen { get; init; } = 145;

    /// <summary>Turn of the thorax against the pelvis.</summary>
    public double Waist { get; init; } = 40;

    /// <summary>How much dearer the moments of an arm are: 1 for a healthy one.</summary>
    public double ArmPenalty { get; init; } = 1;

    /// <summary>How much dearer the moments of a leg are.</summary>
    public double LegPenalty { get; init; } = 1;

    /// <summary>How much dearer the pull of the fingers is.</summary>
    public double FingerPenalty { get; init; } = 1;

    public static JointLimits Healthy { get; } = new();

    /// <summary>Smaller ranges and dearer loads for injured parts.</summary>
    public static JointLimits For(IEnumerable<string> injuries)
    {
        const double load = 2;
        var parts = Injuries.Parse(injuries);
        var arm = parts.Contains(BodyPart.Elbow) || parts.Contains(BodyPart.Shoulder);
        var leg = parts.Contains(BodyPart.Knee) || parts.Contains(BodyPart.Hip) || parts.Contains(BodyPart.Ankle);
        var finger = parts.Contains(BodyPart.Finger) || parts.Contains(BodyPart.Wrist);
        return new JointLimits
        {
            Elbow = parts.Contains(BodyPart.Elbow) ? InjuredBend : Healthy.Elbow,
            Knee = parts.Contains(BodyPart.Knee) ? InjuredCrouch : Healthy.Knee,
            HipFlexion = parts.Contains(BodyPart.Hip) ? InjuredCrouch : Healthy.HipFlexion,
            ArmPenalty = arm ? load : 1,
            LegPenalty = leg ? load : 1,
            FingerPenalty = finger ? load : 1,
        };
    }
}
