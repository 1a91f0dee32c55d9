namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// What a pose likes and how much, as the deviation that counts as one: body heights (bh), radians, shares. All lengths
/// grow with the body. Estimates, tuned by looking at poses.
/// </summary>
internal sealed record PoseSettings
{
    public static PoseSettings Default { get; } = new();

    /// <summary>Distance of the hips from the wall on an upright or overhanging wall, in bh.</summary>
    public double HipsOff { get; init; } = 0.115;

    public double HipsOffSpread { get; init; } = 0.05;

    /// <summary>Arms like to be this straight, as a share of their reach.</summary>
    public double ArmStretch { get; init; } = 0.9;

    public double ArmStretchSpread { get; init; } = 0.25;

    /// <summary>Legs like to be this straight.</summary>
    public double LegStretch { get; init; } = 0.74;

    public double LegStretchSpread { get; init; } = 0.22;

    /// <summary>Sideways distance of the centre of mass from where it is best borne, in bh.</summary>
    public double BalanceSpread { get; init; } = 0.029;

    public double RollSpread { get; init; } = 0.3;

    public double PitchSpread { get; init; } = 0.2;

    public double YawSpread { get; init; } = 0.35;

    public double TwistSpread { get; init; } = 0.25;

    /// <summary>How elbows and knees are turned, in radians from where they like to be.</summary>
    public Swivels Swivels { get; init; }

    /// <summary>How sharply reach is kept to, in bh ...</summary>
    public double ReachSpread { get; init; } = 0.0034;

    /// <summary>... from this far before its end.</summary>
    public double ReachMargin { get; init; } = 0.0034;

    /// <summary>How sharply limits are kept to, as a share of a unit direction ...</summary>
    public double LimitSpread { get; init; } = 0.03;

    /// <summary>... from this far before them.</summary>
    public double LimitMargin { get; init; } = 0.04;

    /// <summary>How sharply the turn of a thigh is kept to, in radians ...</summary>
    public double TurnSpread { get; init; } = 0.05;

    /// <summary>... from this far before its end.</summary>
    public double TurnMargin { get; init; } = 0.05;

    /// <summary>How sharply the wall is kept clear of, in bh ...</summary>
    public double WallSpread { get; init; } = 0.0057;

    /// <summary>... from this far before it.</summary>
    public double WallMargin { get; init; } = 0.0086;

    /// <summary>Most rounds of the search for a pose.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>A round that gains less than this share of the cost is the last.</summary>
    public double LeastGain { get; init; } = 0.015;
}
