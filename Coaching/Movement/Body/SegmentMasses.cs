namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// Segment masses (share of body mass) and centres of mass (share of segment length from its first named end).
/// P. de Leva, "Adjustments to Zatsiorsky-Seluyanov's segment inertia parameters", J. Biomechanics 29(9), 1996,
/// table 4; each figure is the mean of the women's and the men's.
/// </summary>
internal static class SegmentMasses
{
    public const double Head = 0.0681;

    /// <summary>Head's centre above the mid-shoulder point, in trunk lengths, where no ear is seen.</summary>
    public const double HeadAboveShoulders = 0.446;

    public const double Trunk = 0.43015;

    /// <summary>From mid-shoulder to mid-hip.</summary>
    public const double TrunkCentre = 0.4046;

    public const double UpperArm = 0.0263;

    /// <summary>From shoulder to elbow.</summary>
    public const double UpperArmCentre = 0.5763;

    public const double Forearm = 0.0150;

    /// <summary>From elbow to wrist.</summary>
    public const double ForearmCentre = 0.45665;

    public const double Hand = 0.00585;

    /// <summary>From wrist to the third knuckle.</summary>
    public const double HandCentre = 0.7687;

    public const double Thigh = 0.1447;

    /// <summary>From hip to knee.</summary>
    public const double ThighCentre = 0.38535;

    public const double Shank = 0.0457;

    /// <summary>From knee to ankle.</summary>
    public const double ShankCentre = 0.43735;

    public const double Foot = 0.0133;

    /// <summary>From heel to toe.</summary>
    public const double FootCentre = 0.42145;
}
