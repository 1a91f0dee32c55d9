using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Training.Programmes.Profiles;

/// <summary>Finds what makes a profile unusable. A goal out of reach is no such thing.</summary>
public static class ProfileCheck
{
    /// <summary>Least length of a programme, weeks.</summary>
    public const int LeastWeeks = 4;

    /// <summary>Greatest length of a programme, weeks.</summary>
    public const int MostWeeks = 52;

    /// <summary>Most days of training a week.</summary>
    public const int MostDays = 6;

    /// <summary>Most focus areas.</summary>
    public const int MostFocusAreas = 5;

    /// <summary>Everything that is wrong; empty for a usable profile.</summary>
    public static IReadOnlyList<ProfileProblem> Problems(TrainingProfile profile)
    {
        List<ProfileProblem> problems = [];
        CheckLevels(profile, problems);
        CheckTime(profile, problems);
        Check(profile.FocusAreas.Count <= MostFocusAreas, nameof(profile.FocusAreas), "At most 5 focus areas.");
        Check(
            profile.BirthYear is not { } year || (year >= profile.Start.Year - 100 && year <= profile.Start.Year - 6),
            nameof(profile.BirthYear),
            "A year in which someone of 6 to 100 years was born.");
        Check(profile.YearsClimbing is null or (>= 0 and <= 80), nameof(profile.YearsClimbing), "0 to 80 years.");
        return problems;

        void Check(bool holds, string field, string message)
        {
            if (!holds)
            {
                problems.Add(new(field, message));
            }
        }
    }

    /// <exception cref="ArgumentException">The profile is not usable; the message says all that is wrong.</exception>
    internal static void ThrowIfUnusable(TrainingProfile profile)
    {
        var problems = Problems(profile);
        if (problems.Count > 0)
        {
            throw new ArgumentException(
                string.Join(" ", problems.Select(problem => $"{problem.Field}: {problem.Message}")), nameof(profile));
        }
    }

    private static void CheckLevels(TrainingProfile profile, List<ProfileProblem> problems)
    {
        var isCurrent = Grade.TryParse(profile.CurrentLevel, profile.GradeSystem, out var current);
        var isTarget = Grade.TryParse(profile.TargetLevel, profile.GradeSystem, out var target);
        if (!isCurrent)
        {
            problems.Add(new(nameof(profile.CurrentLevel), $"No grade of the system {profile.GradeSystem}."));
        }

        if (!isTarget)
        {
            problems.Add(new(nameof(profile.TargetLevel), $"No grade of the system {profile.GradeSystem}."));
        }

        if (isCurrent && isTarget && target < current)
        {
            problems.Add(new(nameof(profile.TargetLevel), "Not easier than the current level."));
        }
    }

    private static void CheckTime(TrainingProfile profile, List<ProfileProblem> problems)
    {
        if (profile.Weeks is < LeastWeeks or > MostWeeks)
        {
            problems.Add(new(nameof(profile.Weeks), "4 to 52 weeks."));
        }

        if (profile.DaysPerWeek is < 1 or > MostDays)
        {
            problems.Add(new(nameof(profile.DaysPerWeek), "1 to 6 days a week."));
        }

        if (profile.Start.Year is < 2000 or > 2200)
        {
            problems.Add(new(nameof(profile.Start), "A day from 2000 to 2200."));
        }

        var days = profile.AvailableDays.Distinct().Count();
        if (days > 0 && days < profile.DaysPerWeek)
        {
            problems.Add(new(nameof(profile.AvailableDays), "At least as many days as days of training a week."));
        }
    }
}
