namespace Ascension.Coaching.Training.Catalogue;

/// <summary>
/// How much of an exercise suits a level. One set is <see cref="Reps"/> times <see cref="WorkSeconds"/> of work with
/// <see cref="RestSeconds"/> between them; sets are <see cref="SetRestSeconds"/> apart. What is null does not apply.
/// </summary>
public sealed record Dose
{
    /// <summary>Time the whole exercise takes, rests included, minutes; 1 to 180.</summary>
    public required ValueRange Minutes { get; init; }

    /// <summary>Rating of perceived exertion, 1 to 10.</summary>
    public required ValueRange Rpe { get; init; }

    /// <summary>Sets, climbs or attempts; 1 to 20.</summary>
    public ValueRange? Sets { get; init; }

    /// <summary>Repetitions, moves or hangs a set; 1 to 60.</summary>
    public ValueRange? Reps { get; init; }

    /// <summary>Work of one repetition, seconds; 1 to 3600.</summary>
    public ValueRange? WorkSeconds { get; init; }

    /// <summary>Rest between repetitions, seconds; 0 to 900.</summary>
    public ValueRange? RestSeconds { get; init; }

    /// <summary>Rest between sets, seconds; 0 to 1800.</summary>
    public ValueRange? SetRestSeconds { get; init; }

    /// <summary>Share of the most the climber can do, percent; 10 to 100.</summary>
    public ValueRange? IntensityPercent { get; init; }

    /// <summary>
    /// How hard to climb, in steps of the IRCRA scale from the climber's level, -12 to 2: see
    /// <see cref="Grades.Grade.StepsAway"/>.
    /// </summary>
    public ValueRange? GradeOffset { get; init; }
}
