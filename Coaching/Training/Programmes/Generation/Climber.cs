using System.Collections.Frozen;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>A profile as the planner uses it, with what the log and the analyses add to it.</summary>
internal sealed class Climber
{
    private static readonly Grade LeastHangboardRoute = Grade.Parse("6b", GradeSystem.French);

    private static readonly Grade LeastHangboardBoulder = Grade.Parse("V3", GradeSystem.VScale);

    public Climber(
        TrainingProfile profile,
        ProgrammeRules rules,
        IReadOnlyList<Restriction> restrictions,
        IReadOnlyList<AddedDrill> drills,
        double loadFactor)
    {
        Profile = profile;
        Level = profile.Current.Level;
        Discipline = profile.Current.Discipline;
        Current = profile.Current;
        Restrictions = restrictions;
        Drills = drills;
        LoadFactor = loadFactor;
        Equipment = EquipmentOf(profile);
        IsHeldToBeginnerDays = Level == ClimberLevel.Beginner && profile.DaysPerWeek > rules.MostBeginnerDays;
        var days = IsHeldToBeginnerDays ? rules.MostBeginnerDays : profile.DaysPerWeek;
        Days = TrainingDays.Choose(profile.Start.DayOfWeek, profile.AvailableDays, days);
    }

    public TrainingProfile Profile { get; }

    public ClimberLevel Level { get; }

    public Discipline Discipline { get; }

    public Grade Current { get; }

    public IReadOnlyList<Restriction> Restrictions { get; }

    public IReadOnlyList<AddedDrill> Drills { get; }

    public double LoadFactor { get; }

    public IReadOnlySet<Equipment> Equipment { get; }

    /// <summary>Whether fewer days are planned than asked for.</summary>
    public bool IsHeldToBeginnerDays { get; }

    /// <summary>Days of training as offsets from the first day of a week, rising.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>Whether the climber is at the level from which hangboards make sense, light hangs included.</summary>
    public bool MayHang => Current.Difficulty >= (
        Discipline == Discipline.Route ? LeastHangboardRoute : LeastHangboardBoulder).Difficulty;

    /// <summary>Whether this climber may do an exercise at all.</summary>
    public bool MayDo(Exercise exercise) =>
        exercise.DoseFor(Level) is not null
        && (MayHang || !exercise.Equipment.Contains(Catalogue.Equipment.Hangboard))
        && exercise.Limits.Allow(Profile.Age, Profile.YearsClimbing, Current)
        && !Restrictions.Any(restriction =>
            (restriction.Area is { } area && exercise.Loads.Contains(area))
            || restriction.Exercises.Contains(exercise.Id));

    // Every climber has something to climb on, and halls of either kind have boulders.
    private static FrozenSet<Equipment> EquipmentOf(TrainingProfile profile)
    {
        List<Equipment> all = [.. profile.Equipment, Catalogue.Equipment.Climbing, Catalogue.Equipment.Boulder];
        if (profile.Current.Discipline == Discipline.Route)
        {
            all.Add(Catalogue.Equipment.Route);
        }

        return all.ToFrozenSet();
    }
}
