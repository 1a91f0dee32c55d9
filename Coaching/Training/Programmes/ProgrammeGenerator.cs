using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Generation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes;

/// <summary>Makes training programmes: the same input gives the same programme. Safe for concurrent use.</summary>
/// <param name="catalogue">The exercises.</param>
/// <param name="rules">The caps.</param>
public sealed class ProgrammeGenerator(ExerciseCatalogue catalogue, ProgrammeRules rules)
{
    /// <summary>With the shipped catalogue and rules.</summary>
    public static ProgrammeGenerator Default { get; } = new(ExerciseCatalogue.Default, ProgrammeRules.Default);

    /// <summary>Makes a programme.</summary>
    /// <param name="profile">What the climber told.</param>
    /// <param name="analyses">What analyses of their climbs say, in any order; may be empty.</param>
    /// <param name="log">Sessions logged before the start, in any order; may be empty.</param>
    /// <exception cref="ArgumentException">The profile is not usable, see <see cref="ProfileCheck"/>.</exception>
    public Programme Generate(
        TrainingProfile profile, IReadOnlyList<AnalysedClimb> analyses, IReadOnlyList<LoggedSession> log)
    {
        ProfileCheck.ThrowIfUnusable(profile);
        var history = new TrainingLog(log.Where(session => session.Date < profile.Start), [], catalogue, rules);
        var restrictions = new RestrictionFinder(rules, catalogue).Find(profile, history, profile.Start);
        var drills = new DrillChooser(rules, catalogue).Choose(
            new Climber(profile, rules, restrictions, [], 1), analyses, 1);
        var climber = new Climber(profile, rules, restrictions, drills, 1);
        var planner = new ProgrammePlanner(rules, catalogue, climber, history);
        var specs = new MacrocyclePlan(rules, climber.Discipline).Lay(profile.Weeks);
        return new Programme
        {
            Profile = profile,
            Goal = GoalEstimator.Assess(profile),
            Weeks = planner.Plan(specs, [], profile.Start),
            Notes = NoteWriter.Notes(climber, planner.IsBuiltOnLog),
            Restrictions = restrictions,
            Drills = drills,
        };
    }
}
