namespace Ascension.Coaching.Movement.Statics;

/// <summary>
/// How the weight is shared among the contacts: lengths in body heights (bh), forces in body weights. First estimates;
/// see docs/coaching.md.
/// </summary>
internal sealed record StaticsSettings
{
    public static StaticsSettings Default { get; } = new();

    /// <summary>Time between two solutions in milliseconds: postures change slowly.</summary>
    public int StepMs { get; init; } = 120;

    /// <summary>Fewer contacts hold nobody still: what is seen then is a jump, or a limb is not seen.</summary>
    public int FewestContacts { get; init; } = 2;

    /// <summary>How far the centre of mass stays off a wall that is not a slab.</summary>
    public double MassDepth { get; init; } = 0.15;

    /// <summary>How far the centre of mass is from the wall at most: standing upright on the flattest slab.</summary>
    public double MostMassDepth { get; init; } = 0.6;

    /// <summary>A contact farther from the centre of mass is none of this body's.</summary>
    public double LongestArm { get; init; } = 2;

    /// <summary>Most sideways force of a limb, as a share of its force along the wall.</summary>
    public double SidewaysShare { get; init; } = 0.4;

    /// <summary>How bad a moment left over, in body weights x bh, is against a force left over.</summary>
    public double MomentWeight { get; init; } = 2;

    /// <summary>What a force costs beside an imbalance; small, to choose among balanced answers only.</summary>
    public double ForceCost { get; init; } = 0.05;

    /// <summary>
    /// How much dearer a hand's force is than a foot's. With this the hands bear 43 % in a posture on four holds on a
    /// vertical wall, as Noe, Quaine and Martin (2001) measured.
    /// </summary>
    public double HandCost { get; init; } = 1.15;

    /// <summary>How much dearer it is to pull the body in with a toe than to stand on a foot.</summary>
    public double ToePullCost { get; init; } = 3;
}
