using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Praise;

/// <summary>When a metric deserves praise: the opposite of a fault.</summary>
internal sealed record PraiseRule
{
    /// <summary>Name of the praise, as it stands in the advice document.</summary>
    public required string Id { get; init; }

    /// <summary>The metric, lengths in body heights.</summary>
    public required string Metric { get; init; }

    /// <summary>Its usual value: a first estimate.</summary>
    public required double Usual { get; init; }

    /// <summary>Its standard deviation among climbers, negative where less is better: a first estimate.</summary>
    public required double Deviation { get; init; }

    /// <summary>The metric that counts the evidence.</summary>
    public required string EvidenceMetric { get; init; }

    /// <summary>Least evidence.</summary>
    public required double LeastEvidence { get; init; }

    /// <summary>Faults with which the praise would be a contradiction.</summary>
    public required IReadOnlyList<string> Contradicts { get; init; }

    /// <summary>Where it is seen best.</summary>
    public Func<ClimbMovement, IEnumerable<AdviceInterval>> Intervals { get; init; } = _ => [];
}
