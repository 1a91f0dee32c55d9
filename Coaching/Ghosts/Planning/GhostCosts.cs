namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// What makes a move dear. Costs have no unit: 1 is a comfortable second on good holds. Reasons stand in docs/ghost.md.
/// </summary>
public sealed record GhostCosts
{
    /// <summary>The weights that plans are made with.</summary>
    public static GhostCosts Default { get; } = new();

    /// <summary>Per unit of squared joint moments (share of strength), mean of leaving and arriving.</summary>
    public double Effort { get; init; } = 0.35;

    /// <summary>Per unit of badness (1 - quality) of a hand's hold and body weight on it ...</summary>
    public double LoadedBadness { get; init; } = 2;

    /// <summary>... and once for placing a hand on it, whatever the load.</summary>
    public double PlacedBadness { get; init; } = 0.6;

    /// <summary>At full reach; grows with the square from 0.8 of it on.</summary>
    public double Reach { get; init; } = 0.8;

    /// <summary>Per body height that the centre of mass travels.</summary>
    public double Travel { get; init; } = 1.2;

    /// <summary>Per elbow or knee bent to its end; grows with the square from 0.6 of its range on.</summary>
    public double Discomfort { get; init; } = 0.5;

    /// <summary>Per pair of arms or legs crossed after the move.</summary>
    public double Crossing { get; init; } = 0.8;

    /// <summary>Per second of the move.</summary>
    public double Time { get; init; } = 1;

    /// <summary>A foot on a vertical bare wall; e times as much for each 15 degrees of overhang.</summary>
    public double Smear { get; init; } = 0.8;

    /// <summary>Surcharge of a deadpoint.</summary>
    public double Deadpoint { get; init; } = 5;

    /// <summary>Surcharge of cutting loose.</summary>
    public double CutLoose { get; init; } = 10;

    /// <summary>Surcharge of a jump.</summary>
    public double Dyno { get; init; } = 15;

    /// <summary>Most a hand holds of a hold of quality 1, in body weights.</summary>
    public double HandStrength { get; init; } = 1.2;
}
