using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>
/// What every exercise must obey whatever its author wrote. Sources in docs/training.md: growth plates of the fingers
/// close late, so intensive loads wait for age; tendons and pulleys follow muscle by years, so they wait for practice.
/// </summary>
internal static class SafetyRules
{
    /// <summary>Least age for intensive finger strength, years.</summary>
    public const int FingerStrengthAge = 16;

    /// <summary>Least age for max hangs and campus, years.</summary>
    public const int HighestRiskAge = 18;

    /// <summary>Least time of climbing for max hangs and campus, years.</summary>
    public const int HighestRiskYears = 2;

    /// <summary>Longest hang, seconds.</summary>
    public const int LongestHang = 10;

    /// <summary>Most sets of max hangs.</summary>
    public const int MostMaxHangSets = 5;

    /// <summary>Shortest rest between max hangs, seconds.</summary>
    public const int ShortestMaxHangRest = 180;

    /// <summary>Least intensity that makes a hang a max hang, percent.</summary>
    public const int LeastMaxHangIntensity = 80;

    private static readonly BodyPart[] MostLoaded = [BodyPart.Finger, BodyPart.Elbow, BodyPart.Shoulder];

    private static readonly Equipment[] Gripped =
    [
        Equipment.Climbing, Equipment.Boulder, Equipment.Route, Equipment.Board,
        Equipment.Hangboard, Equipment.Campus, Equipment.PullUpBar,
    ];

    /// <summary>Climbed without hands.</summary>
    private static readonly string[] HandsFree = ["no_hands_slab"];

    private static readonly Grade LeastHangboardRoute = Grade.Parse("6b", GradeSystem.French);

    private static readonly Grade LeastHangboardBoulder = Grade.Parse("V3", GradeSystem.VScale);

    /// <exception cref="CatalogueException">The exercise is not safe as written.</exception>
    public static void Check(Exercise exercise)
    {
        // Who leaves this out would let a hurt finger climb.
        Require(
            exercise,
            !exercise.Equipment.Any(Gripped.Contains)
                || HandsFree.Contains(exercise.Id)
                || exercise.Loads.Contains(BodyPart.Finger),
            "loads",
            "what is gripped loads the finger");

        if (exercise.Risk != LoadRisk.None)
        {
            CheckRisk(exercise);
        }

        if (exercise.FingerIntense)
        {
            Require(exercise, exercise.Loads.Contains(BodyPart.Finger), "loads", "what is intense loads the finger");
            CheckHangboard(exercise);
        }

        if (exercise.Risk == LoadRisk.MaxHang)
        {
            foreach (var dose in exercise.Doses.Values)
            {
                CheckMaxHang(exercise, dose);
            }
        }
    }

    private static void CheckRisk(Exercise exercise)
    {
        var limits = exercise.Limits;
        var highest = exercise.Risk is LoadRisk.MaxHang or LoadRisk.Campus;
        var age = highest ? HighestRiskAge : FingerStrengthAge;
        Require(exercise, exercise.FingerIntense, "finger_intense", "a risk to fingers is finger-intense");
        Require(exercise, limits.MinAge >= age, "limits.min_age", $"at least {age} for {exercise.Risk}");
        Require(exercise, !exercise.Doses.ContainsKey(ClimberLevel.Beginner), "doses.beginner", "not for beginners");
        if (highest)
        {
            Require(
                exercise,
                limits.MinYearsClimbing >= HighestRiskYears,
                "limits.min_years_climbing",
                $"at least {HighestRiskYears} for {exercise.Risk}");
            Require(
                exercise,
                MostLoaded.All(exercise.Loads.Contains),
                "loads",
                $"{exercise.Risk} loads finger, elbow and shoulder");
            Require(exercise, exercise.Hard, "hard", $"{exercise.Risk} makes a day hard");
        }
    }

    private static void CheckHangboard(Exercise exercise)
    {
        if (exercise.Equipment.Contains(Equipment.Hangboard))
        {
            Require(exercise, exercise.Risk != LoadRisk.None, "risk", "an intense hangboard exercise is a risk");
            Require(
                exercise,
                exercise.Limits.MinRouteGrade >= LeastHangboardRoute,
                "limits.min_route_grade",
                $"hangboard from {LeastHangboardRoute}");
            Require(
                exercise,
                exercise.Limits.MinBoulderGrade >= LeastHangboardBoulder,
                "limits.min_boulder_grade",
                $"hangboard from {LeastHangboardBoulder}");
        }
    }

    private static void CheckMaxHang(Exercise exercise, Dose dose)
    {
        Require(exercise, dose.WorkSeconds?.Max <= LongestHang, "doses.work_seconds", $"at most {LongestHang} s");
        Require(exercise, dose.Sets?.Max <= MostMaxHangSets, "doses.sets", $"at most {MostMaxHangSets}");
        Require(
            exercise,
            dose.SetRestSeconds?.Min >= ShortestMaxHangRest,
            "doses.set_rest_seconds",
            $"at least {ShortestMaxHangRest} s");
        Require(
            exercise,
            dose.IntensityPercent?.Min >= LeastMaxHangIntensity,
            "doses.intensity_percent",
            $"at least {LeastMaxHangIntensity} %");
    }

    private static void Require(Exercise exercise, bool holds, string field, string rule)
    {
        if (!holds)
        {
            throw new CatalogueException(CatalogueFiles.ExercisesName, exercise.Id, field, rule);
        }
    }
}
