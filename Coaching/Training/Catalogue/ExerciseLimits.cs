using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>Who may do an exercise; what is null limits nobody.</summary>
public sealed record ExerciseLimits
{
    /// <summary>No limits.</summary>
    public static ExerciseLimits None { get; } = new();

    /// <summary>Least age, years.</summary>
    public int? MinAge { get; init; }

    /// <summary>Least time of regular climbing, years.</summary>
    public int? MinYearsClimbing { get; init; }

    /// <summary>Least level of a climber of routes.</summary>
    public Grade? MinRouteGrade { get; init; }

    /// <summary>Least level of a climber of boulders.</summary>
    public Grade? MinBoulderGrade { get; init; }

    /// <summary>
    /// Whether a climber is within the limits. Who does not tell an age or years of climbing is not within a limit on
    /// it: a risk is never taken on a guess.
    /// </summary>
    /// <param name="age">Age, years; null is unknown.</param>
    /// <param name="yearsClimbing">Years of regular climbing; null is unknown.</param>
    /// <param name="level">What the climber climbs now.</param>
    public bool Allow(int? age, double? yearsClimbing, Grade level) =>
        (MinAge is null || age >= MinAge)
        && (MinYearsClimbing is null || yearsClimbing >= MinYearsClimbing)
        && ((level.Discipline == Discipline.Route ? MinRouteGrade : MinBoulderGrade) is not { } least
            || level.Difficulty >= least.Difficulty);
}
