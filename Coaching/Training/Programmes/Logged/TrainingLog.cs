using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Logged;

/// <summary>Logged sessions against what was planned for their days.</summary>
internal sealed class TrainingLog
{
    private readonly ExerciseCatalogue _catalogue;
    private readonly ProgrammeRules _rules;
    private readonly Dictionary<DateOnly, PlannedSession> _planned;

    public TrainingLog(
        IEnumerable<LoggedSession> sessions,
        IEnumerable<PlannedSession> planned,
        ExerciseCatalogue catalogue,
        ProgrammeRules rules)
    {
        (_catalogue, _rules) = (catalogue, rules);
        Sessions = [.. sessions.OrderBy(session => session.Date).ThenBy(session => session.Id)];
        _planned = planned.ToDictionary(session => session.Date);
    }

    /// <summary>In order of days.</summary>
    public IReadOnlyList<LoggedSession> Sessions { get; }

    public PlannedSession? PlannedFor(LoggedSession session) => _planned.GetValueOrDefault(session.Date);

    public bool Has(DateOnly day) => Sessions.Any(session => session.Date == day);

    public IEnumerable<LoggedSession> Between(DateOnly from, DateOnly end) =>
        Sessions.Where(session => session.Date >= from && session.Date < end);

    /// <summary>Load from a day up to, not including, another.</summary>
    public int Load(DateOnly from, DateOnly end) =>
        Between(from, end).Sum(session => LoadArithmetic.LoadOf(session, PlannedFor(session)));

    /// <summary>
    /// Whether a session asked so much of the fingers that they need rest. Where the exercises were not told, what was
    /// planned counts, else a hard session of a kind that usually does.
    /// </summary>
    public bool IsFingerIntense(LoggedSession session) => session.CompletedExercises.Count > 0
        ? session.CompletedExercises.Any(id => _catalogue.Find(id) is { FingerIntense: true })
        : PlannedFor(session)?.IsFingerIntense
            ?? (session.Type is SessionType.Strength or SessionType.Power or SessionType.Performance
                && IsHard(session));

    /// <summary>Whether a session was hard, whatever was planned.</summary>
    public bool IsHard(LoggedSession session) =>
        session.Rpe >= _rules.HardRpe
        || (session.Rpe is null && PlannedFor(session) is { IsHard: true })
        || session.CompletedExercises.Any(id => _catalogue.Find(id) is { Hard: true });
}
