using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Profiles;

namespace Ascension.Unit.Coaching.Training.Programmes;

/// <summary>Profiles for the tests.</summary>
internal static class Profiles
{
    public static DateOnly Monday { get; } = new(2027, 3, 1);

    /// <summary>An adult of 6c who climbs routes three days a week for twelve weeks and has a hangboard.</summary>
    public static TrainingProfile Lead { get; } = new()
    {
        GradeSystem = GradeSystem.French,
        CurrentLevel = "6c",
        TargetLevel = "7a",
        Start = Monday,
        Weeks = 12,
        DaysPerWeek = 3,
        Equipment = [Equipment.Hangboard, Equipment.PullUpBar],
        BirthYear = 1995,
        YearsClimbing = 5,
    };

    /// <summary>An adult of V6 who boulders four days a week for sixteen weeks and has everything.</summary>
    public static TrainingProfile Boulderer { get; } = new()
    {
        GradeSystem = GradeSystem.VScale,
        CurrentLevel = "V6",
        TargetLevel = "V7",
        Start = Monday,
        Weeks = 16,
        DaysPerWeek = 4,
        FocusAreas = [TrainingQuality.Power],
        Equipment =
        [
            Equipment.Hangboard, Equipment.Campus, Equipment.Board, Equipment.PullUpBar, Equipment.Weights,
            Equipment.Bands,
        ],
        BirthYear = 1992,
        YearsClimbing = 9,
    };

    /// <summary>A beginner of two days a week.</summary>
    public static TrainingProfile Beginner { get; } = new()
    {
        GradeSystem = GradeSystem.French,
        CurrentLevel = "4c",
        TargetLevel = "5c",
        Start = Monday,
        Weeks = 8,
        DaysPerWeek = 2,
        BirthYear = 1999,
        YearsClimbing = 0.5,
    };
}
