using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Coaching.Training.Programmes.Profiles;

/// <summary>What the analysis of a climb says about the climber.</summary>
public sealed record AnalysedClimb
{
    /// <summary>The analysis.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was climbed or analysed.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Scores, 0 to 100; a score that could not be given is missing.</summary>
    public IReadOnlyDictionary<ClimbScore, double> Scores { get; init; } = new Dictionary<ClimbScore, double>();

    /// <summary>Ids of the advice detectors that found their fault, <c>stutter_feet</c>.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>
    /// Names of the techniques that were used, <c>heel_hook</c>; one that none of several analyses shows is offered as
    /// a drill. An analysis without any says nothing about techniques.
    /// </summary>
    public IReadOnlyList<string> Techniques { get; init; } = [];
}
