namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>
/// The lengths of the wall that no body decides, in metres. They are the same for every climber; who asks for a wall
/// that many times as large scales them with it.
/// </summary>
internal sealed record WallSizes
{
    public static WallSizes Default { get; } = new();

    /// <summary>How far a grip stands off the wall.</summary>
    public double GripDepth { get; init; } = 0.03;

    /// <summary>A box from this width on takes two limbs.</summary>
    public double TwoLimbs { get; init; } = 0.14;

    /// <summary>Each of two hands on a hold is this far beside its middle.</summary>
    public double HandAside { get; init; } = 0.04;

    /// <summary>Each of two feet on a hold is this far beside its middle.</summary>
    public double FootAside { get; init; } = 0.03;

    /// <summary>From one place to smear on to the next.</summary>
    public double SmearGrid { get; init; } = 0.4;

    /// <summary>No smearing this near to a hold.</summary>
    public double SmearFromHolds { get; init; } = 0.3;

    /// <summary>How far off the wall one stands on the floor.</summary>
    public double FloorDepth { get; init; } = 0.25;

    /// <summary>How far either foot is beside the middle of the start, on the floor.</summary>
    public double FloorAside { get; init; } = 0.18;

    /// <summary>Of a wall that many times as large.</summary>
    public WallSizes Scaled(double factor) => new()
    {
        GripDepth = factor * GripDepth,
        TwoLimbs = factor * TwoLimbs,
        HandAside = factor * HandAside,
        FootAside = factor * FootAside,
        SmearGrid = factor * SmearGrid,
        SmearFromHolds = factor * SmearFromHolds,
        FloorDepth = factor * FloorDepth,
        FloorAside = factor * FloorAside,
    };
}
