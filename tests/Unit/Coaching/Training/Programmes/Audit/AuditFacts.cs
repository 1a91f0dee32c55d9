using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>What the audits look at.</summary>
internal sealed class AuditFacts
{
    private readonly Dictionary<DateOnly, PlannedSession> _planned;
    private readonly ILookup<DateOnly, LoggedSession> _byDay;

    public AuditFacts(Programme programme, IReadOnlyList<LoggedSession> log, DateOnly today)
    {
        (Programme, Log, Today) = (programme, log, today);
        _planned = programme.Weeks.SelectMany(week => week.Sessions)
            .GroupBy(session => session.Date).ToDictionary(group => group.Key, group => group.First());
        _byDay = log.ToLookup(session => session.Date);
    }

    public static ExerciseCatalogue Catalogue => ExerciseCatalogue.Default;

    public Programme Programme { get; }

    public IReadOnlyList<LoggedSession> Log { get; }

    public DateOnly Today { get; }

    public ClimberLevel Level => Programme.Profile.Current.Level;

    public int MostDays => Level == ClimberLevel.Beginner
        ? Math.Min(5, Programme.Profile.DaysPerWeek)
        : Programme.Profile.DaysPerWeek;

    public IEnumerable<PlannedSession> AllToCome => Programme.Weeks.SelectMany(ToCome);

    public IEnumerable<PlannedSession> ToCome(ProgrammeWeek week) =>
        week.Sessions.Where(session => session.Date >= Today && !_byDay.Contains(session.Date));

    public IEnumerable<LoggedSession> LoggedIn(DateOnly start) =>
        Enumerable.Range(0, 7).SelectMany(day => _byDay[start.AddDays(day)]);

    public PlannedSession? PlannedOn(DateOnly day) => _planned.GetValueOrDefault(day);

    public double DoneLoad(DateOnly start) => LoggedIn(start).Sum(session =>
        (double)session.Minutes * (session.Rpe ?? PlannedOn(session.Date)?.Rpe ?? 5));

    public bool IsPast(ProgrammeWeek week) => week.Start.AddDays(7) <= Today;

    public bool IsWhollyToCome(ProgrammeWeek week) => week.Start >= Today && !LoggedIn(week.Start).Any();

    public bool IsMissed(ProgrammeWeek week) => !IsWhollyToCome(week) && Load(week) < 0.3 * week.Load;

    /// <summary>Load of a week: done, and to come.</summary>
    public double Load(ProgrammeWeek week) =>
        DoneLoad(week.Start) + ToCome(week).Sum(session => (double)session.Rpe * session.Minutes);

    public static Exercise Exercise(PlannedExercise planned) => Catalogue[planned.ExerciseId];

    public static bool IsFingerIntense(PlannedSession session) =>
        session.Exercises.Any(exercise => Exercise(exercise).FingerIntense);

    public static bool IsHard(PlannedSession session) =>
        session.Rpe >= 7 || session.Exercises.Any(exercise => Exercise(exercise).Hard);
}
