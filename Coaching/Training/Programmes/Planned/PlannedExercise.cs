namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>An exercise and how much of it; what is null does not apply.</summary>
public sealed record PlannedExercise
{
    /// <summary>Id in the catalogue; names and instructions stand there.</summary>
    public required string ExerciseId { get; init; }

    /// <summary>How long, rests included, minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How hard it should feel, 1 to 10.</summary>
    public required int Rpe { get; init; }

    /// <summary>Sets, climbs or attempts.</summary>
    public int? Sets { get; init; }

    /// <summary>Repetitions a set.</summary>
    public int? Reps { get; init; }

    /// <summary>Work of one repetition, seconds.</summary>
    public int? WorkSeconds { get; init; }

    /// <summary>Rest between repetitions, seconds.</summary>
    public int? RestSeconds { get; init; }

    /// <summary>Rest between sets, seconds.</summary>
    public int? SetRestSeconds { get; init; }

    /// <summary>Share of the most the climber can do, percent.</summary>
    public int? IntensityPercent { get; init; }

    /// <summary>Easiest grade to climb, in the climber's system.</summary>
    public string? GradeFrom { get; init; }

    /// <summary>Hardest grade to climb, in the climber's system.</summary>
    public string? GradeTo { get; init; }

    /// <summary>What to do where the equipment is missing; null when it needs none or nothing may stand in.</summary>
    public string? AlternativeId { get; init; }

    /// <summary>Why it was chosen; at least one reason.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }
}
