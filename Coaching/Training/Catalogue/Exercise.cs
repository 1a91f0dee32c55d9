using Ascension.Coaching.Advice;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>One exercise of the catalogue, without words; they are in <see cref="ExerciseText"/>.</summary>
public sealed record Exercise
{
    /// <summary>Name in data, <c>silent_feet</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The part of a session it belongs to.</summary>
    public required ExerciseKind Kind { get; init; }

    /// <summary>What it makes better, most first; at least one.</summary>
    public required IReadOnlyList<TrainingQuality> Trains { get; init; }

    /// <summary>Phases it fits; at least one.</summary>
    public required IReadOnlyList<TrainingPhase> Phases { get; init; }

    /// <summary>All of it is needed; empty: none.</summary>
    public IReadOnlyList<Equipment> Equipment { get; init; } = [];

    /// <summary>What it loads so much that an injury or pain there forbids it.</summary>
    public IReadOnlyList<BodyPart> Loads { get; init; } = [];

    /// <summary>Who may do it.</summary>
    public ExerciseLimits Limits { get; init; } = ExerciseLimits.None;

    /// <summary>A load under the rules of safety.</summary>
    public LoadRisk Risk { get; init; }

    /// <summary>Loads the fingers so much that they need 48 hours afterwards.</summary>
    public bool FingerIntense { get; init; }

    /// <summary>Makes the day a hard one.</summary>
    public bool Hard { get; init; }

    /// <summary>How much of it by level; a level that is missing should not do it.</summary>
    public required IReadOnlyDictionary<ClimberLevel, Dose> Doses { get; init; }

    /// <summary>What may stand in for it, best first. A way along them always ends without equipment.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>The next harder exercise.</summary>
    public string? Progression { get; init; }

    /// <summary>The next easier exercise.</summary>
    public string? Regression { get; init; }

    /// <summary>Ids of the advice detectors it is a drill for.</summary>
    public IReadOnlyList<string> DrillsFor { get; init; } = [];

    /// <summary>Names of the techniques it teaches, <c>heel_hook</c>.</summary>
    public IReadOnlyList<string> Teaches { get; init; } = [];

    /// <summary>Scores it should raise.</summary>
    public IReadOnlyList<ClimbScore> Improves { get; init; } = [];

    /// <summary>The dose of a level; null when the exercise is not for it.</summary>
    public Dose? DoseFor(ClimberLevel level) => Doses.GetValueOrDefault(level);

    /// <summary>Whether everything it needs is there.</summary>
    public bool CanBeDoneWith(IReadOnlySet<Equipment> available) => Equipment.All(available.Contains);

    /// <summary>Its id.</summary>
    public override string ToString() => Id;
}
