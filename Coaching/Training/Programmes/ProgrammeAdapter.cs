using System.Text.Json;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Generation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes;

/// <summary>
/// Fits a programme to what happened. Only days from today on change; the same log on the same day changes nothing
/// more. Safe for concurrent use.
/// </summary>
/// <param name="catalogue">The exercises.</param>
/// <param name="rules">The caps.</param>
public sealed class ProgrammeAdapter(ExerciseCatalogue catalogue, ProgrammeRules rules)
{
    /// <summary>With the shipped catalogue and rules.</summary>
    public static ProgrammeAdapter Default { get; } = new(ExerciseCatalogue.Default, ProgrammeRules.Default);

    /// <summary>Adapts a programme.</summary>
    /// <param name="programme">The programme as it stands.</param>
    /// <param name="log">All sessions logged, in any order, those before the start included.</param>
    /// <param name="analyses">All that analyses of the climber's climbs say, in any order.</param>
    /// <param name="today">The climber's day; sessions logged for later days are not looked at.</param>
    public AdaptedProgramme Adapt(
        Programme programme,
        IReadOnlyList<LoggedSession> log,
        IReadOnlyList<AnalysedClimb> analyses,
        DateOnly today)
    {
        var done = new TrainingLog(
            log.Where(session => session.Date <= today), programme.Sessions, catalogue, rules);
        if (today >= programme.Profile.End)
        {
            return new(programme, []);
        }

        var climber = Know(programme, done, analyses, today);
        var planner = new ProgrammePlanner(rules, catalogue, climber, done);
        var (specs, shiftedForWeek) = new PhaseShifter(rules, climber.Discipline).Specs(programme, done, today);
        var weeks = planner.Plan(specs, programme.Weeks, today);
        var adapted = programme with
        {
            Weeks = weeks,
            Restrictions = climber.Restrictions,
            Drills = climber.Drills,
            LoadFactor = climber.LoadFactor,
            ShiftedForWeek = shiftedForWeek,
            Notes = NoteWriter.Notes(climber, planner.IsBuiltOnLog),
        };
        return IsSame(programme, adapted)
            ? new(programme, [])
            : new(adapted with { AdaptedOn = today }, new ChangeTeller(programme, adapted, done, today).Changes());
    }

    private Climber Know(
        Programme programme, TrainingLog log, IReadOnlyList<AnalysedClimb> analyses, DateOnly today)
    {
        var restrictions = new RestrictionFinder(rules, catalogue).Find(programme.Profile, log, today);
        var factor = new EffortFollower(rules).LoadFactor(log);
        var without = new Climber(programme.Profile, rules, restrictions, [], factor);
        var drills = new DrillKeeper(rules, catalogue).Keep(programme, without, analyses);
        return new(programme.Profile, rules, restrictions, drills, factor);
    }

    // Past weeks are the same objects; a week that differs is met early.
    private static bool IsSame(Programme one, Programme other) =>
        IsSameJson(one with { Weeks = [] }, other with { Weeks = [] })
        && one.Weeks.Zip(other.Weeks).All(pair =>
            ReferenceEquals(pair.First, pair.Second) || IsSameJson(pair.First, pair.Second));

    private static bool IsSameJson<T>(T one, T other) =>
        JsonSerializer.SerializeToUtf8Bytes(one).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other));
}
