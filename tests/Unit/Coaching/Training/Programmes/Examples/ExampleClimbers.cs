using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Unit.Coaching.Training.Programmes.Examples;

/// <summary>The climbers of docs/examples: one for each way a programme can differ.</summary>
internal static class ExampleClimbers
{
    public static IReadOnlyList<ExampleClimber> All { get; } =
    [
        new("lead-6c-to-7a", "Camille, 6c lead climber, twelve weeks, three days", Profiles.Lead),
        new("boulder-v6-to-v7", "Noah, V6 boulderer with every board, sixteen weeks, four days", Profiles.Boulderer),
        new("beginner-two-days", "Inès, beginner on routes, eight weeks, two days", Profiles.Beginner)
        {
            Analyses =
            [
                new()
                {
                    Id = new Guid("00000000-0000-0000-0000-000000000001"),
                    Date = Profiles.Monday.AddDays(-3),
                    Faults = ["stutter_feet", "bent_arms_at_rest"],
                },
            ],
        },
        new("youth-fourteen", "Léo, 14 years, 6A boulderer, twelve weeks, three days", Profiles.Lead with
        {
            GradeSystem = GradeSystem.Fontainebleau,
            CurrentLevel = "6A",
            TargetLevel = "6B",
            BirthYear = 2012,
            YearsClimbing = 4,
        }),
        new("injured-finger", "Marta, 7a with an injured finger, eight weeks, three days", Profiles.Lead with
        {
            CurrentLevel = "7a",
            TargetLevel = "7a+",
            Weeks = 8,
            Injuries = [BodyPart.Finger],
            YearsClimbing = 8,
        }),
        new("goal-too-far", "Tom, 6a who dreams of 8a in ten weeks", Profiles.Lead with
        {
            CurrentLevel = "6a",
            TargetLevel = "8a",
            Weeks = 10,
            DaysPerWeek = 4,
            YearsClimbing = 1.5,
        }),
        new("elite-six-days", "Sasha, 8b, twenty weeks, six days, power endurance", Profiles.Lead with
        {
            CurrentLevel = "8b",
            TargetLevel = "8b+",
            Weeks = 20,
            DaysPerWeek = 6,
            FocusAreas = [TrainingQuality.PowerEndurance, TrainingQuality.FingerStrength],
            Equipment = Profiles.Boulderer.Equipment,
            YearsClimbing = 14,
        }),
        new("one-evening", "Ruth, 58 years, V2, one evening a week for half a year", Profiles.Boulderer with
        {
            CurrentLevel = "V2",
            TargetLevel = "V3",
            Weeks = 26,
            DaysPerWeek = 1,
            AvailableDays = [DayOfWeek.Wednesday],
            FocusAreas = [TrainingQuality.Mobility],
            Equipment = [],
            BirthYear = 1968,
            YearsClimbing = 3,
        }),
    ];
}
