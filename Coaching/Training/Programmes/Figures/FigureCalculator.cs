using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Figures;

/// <summary>Counts what was done of a programme.</summary>
public static class FigureCalculator
{
    private const int AcuteDays = 7;
    private const int ChronicDays = 28;

    /// <summary>The figures on a day.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="log">All sessions logged, in any order.</param>
    /// <param name="today">The climber's day; later sessions are not looked at.</param>
    public static ProgrammeFigures Of(Programme programme, IReadOnlyList<LoggedSession> log, DateOnly today)
    {
        var done = new TrainingLog(
            log.Where(session => session.Date <= today),
            programme.Sessions,
            ExerciseCatalogue.Default,
            ProgrammeRules.Default);
        var started = programme.Weeks.Where(week => week.Start <= today).ToList();
        var due = started.Sum(week => Due(week, done, today));
        var kept = started.Sum(week => Math.Min(Due(week, done, today), DoneIn(week, done)));
        return new ProgrammeFigures
        {
            PlannedSessions = due,
            DoneSessions = kept,
            Adherence = due == 0 ? null : Math.Round(kept / (double)due, 3),
            CurrentWeek = today >= programme.Profile.End ? programme.Weeks.Count + 1 : started.Count,
            Weeks =
            [
                .. programme.Weeks.Select(week =>
                    new WeekLoad(week.Number, week.Load, done.Load(week.Start, week.Start.AddDays(AcuteDays)))),
            ],
            AcuteChronicRatio = Ratio(done, today),
        };
    }

    // A session done on another day of its week is done.
    private static int DoneIn(ProgrammeWeek week, TrainingLog log) =>
        log.Between(week.Start, week.Start.AddDays(AcuteDays)).Select(session => session.Date).Distinct().Count();

    private static int Due(ProgrammeWeek week, TrainingLog log, DateOnly today) => week.Sessions.Count(session =>
        session.Date < today || (session.Date == today && log.Has(today)));

    private static double? Ratio(TrainingLog log, DateOnly today)
    {
        var end = today.AddDays(1);
        if (log.Sessions.Count == 0 || end.DayNumber - log.Sessions[0].Date.DayNumber < ChronicDays)
        {
            return null;
        }

        var chronic = log.Load(end.AddDays(-ChronicDays), end) / (double)(ChronicDays / AcuteDays);
        return chronic > 0 ? Math.Round(log.Load(end.AddDays(-AcuteDays), end) / chronic, 2) : null;
    }
}
