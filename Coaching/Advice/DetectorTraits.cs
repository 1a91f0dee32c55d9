namespace Ascension.Coaching.Advice;

/// <summary>What is fixed about a fault and its advice.</summary>
internal sealed record DetectorTraits
{
    /// <summary>Name of the fault, as it stands in the advice document.</summary>
    public required string Id { get; init; }

    /// <summary>Faults of one family explain each other: where they overlap in time only the gravest is told.</summary>
    public required string Family { get; init; }

    /// <summary>How soon practice helps, 0 to 1.</summary>
    public required double Fixability { get; init; }

    /// <summary>What the fix loads: injured, the advice is not given.</summary>
    public IReadOnlyList<BodyPart> FixLoads { get; init; } = [];

    /// <summary>One or two exercises.</summary>
    public required IReadOnlyList<Drill> Drills { get; init; }
}
