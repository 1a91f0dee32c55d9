using System.Text.Json.Serialization;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Training.Programmes.Profiles;

/// <summary>What a climber tells before a programme is made; check it with <see cref="ProfileCheck"/>.</summary>
public sealed record TrainingProfile
{
    /// <summary>The system of both levels and of every grade in the programme.</summary>
    public required GradeSystem GradeSystem { get; init; }

    /// <summary>What the climber climbs now, in <see cref="GradeSystem"/>.</summary>
    public required string CurrentLevel { get; init; }

    /// <summary>What the climber wants to climb, in <see cref="GradeSystem"/>; not easier than now.</summary>
    public required string TargetLevel { get; init; }

    /// <summary>First day; week 1 lasts from it for seven days.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Length, weeks; 4 to 52.</summary>
    public required int Weeks { get; init; }

    /// <summary>Days of training a week, 1 to 6.</summary>
    public required int DaysPerWeek { get; init; }

    /// <summary>Days that may be used; empty: any. At least <see cref="DaysPerWeek"/> otherwise.</summary>
    public IReadOnlyList<DayOfWeek> AvailableDays { get; init; } = [];

    /// <summary>What to train most, the most important first; at most 5.</summary>
    public IReadOnlyList<TrainingQuality> FocusAreas { get; init; } = [];

    /// <summary>What there is besides a wall to climb on, which every climber has.</summary>
    public IReadOnlyList<Equipment> Equipment { get; init; } = [];

    /// <summary>Injured parts.</summary>
    public IReadOnlyList<BodyPart> Injuries { get; init; } = [];

    /// <summary>Year of birth; null is unknown, and then nothing is planned that has a least age.</summary>
    public int? BirthYear { get; init; }

    /// <summary>
    /// Years of regular climbing, 0 to 80; null is unknown, and then nothing is planned that needs years of practice.
    /// </summary>
    public double? YearsClimbing { get; init; }

    /// <summary><see cref="CurrentLevel"/> as a grade.</summary>
    /// <exception cref="FormatException">It is no grade of the system.</exception>
    [JsonIgnore]
    public Grade Current => Grade.Parse(CurrentLevel, GradeSystem);

    /// <summary><see cref="TargetLevel"/> as a grade.</summary>
    /// <exception cref="FormatException">It is no grade of the system.</exception>
    [JsonIgnore]
    public Grade Target => Grade.Parse(TargetLevel, GradeSystem);

    /// <summary>Day after the last.</summary>
    [JsonIgnore]
    public DateOnly End => Start.AddDays(7 * Weeks);

    /// <summary>
    /// Age at the start, whole years that are certain whatever the birthday; null is unknown.
    /// </summary>
    [JsonIgnore]
    public int? Age => Start.Year - BirthYear - 1;
}
