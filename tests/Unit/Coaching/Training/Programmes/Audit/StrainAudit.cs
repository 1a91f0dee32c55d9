using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Programmes.Logged;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>Rest of the fingers, hard days, rest days.</summary>
internal sealed class StrainAudit(AuditFacts facts)
{
    public IEnumerable<string> Breaches() => [.. Fingers(), .. Hard(), .. Marks()];

    private IEnumerable<string> Fingers()
    {
        var toCome = facts.AllToCome.Where(AuditFacts.IsFingerIntense).Select(session => session.Date).ToList();
        var done = facts.Log.Where(DidLoadFingers).Select(session => session.Date).ToList();
        List<DateOnly> all = [.. done, .. toCome];
        foreach (var day in toCome)
        {
            if (all.Count(other => Math.Abs(other.DayNumber - day.DayNumber) < 2) > 1)
            {
                yield return $"{day:O}: fingers have less than 48 hours";
            }
        }

        foreach (var week in facts.Programme.Weeks)
        {
            if (toCome.Exists(week.Contains) && all.Where(week.Contains).Distinct().Count() > 2)
            {
                yield return $"week {week.Number} loads fingers {all.Count(week.Contains)} times";
            }
        }
    }

    private bool DidLoadFingers(LoggedSession session) => session.CompletedExercises.Count > 0
        ? session.CompletedExercises.Any(id => AuditFacts.Catalogue[id].FingerIntense)
        : facts.PlannedOn(session.Date) is { } planned && AuditFacts.IsFingerIntense(planned);

    private IEnumerable<string> Hard()
    {
        var most = facts.Level is ClimberLevel.Advanced or ClimberLevel.Elite ? 4 : 3;
        foreach (var week in facts.Programme.Weeks)
        {
            var toCome = facts.ToCome(week).Count(AuditFacts.IsHard);
            var done = facts.LoggedIn(week.Start).Count(session => session.Rpe >= 7);
            if (toCome > 0 && toCome + done > most)
            {
                yield return $"week {week.Number} has {toCome + done} hard days";
            }
        }
    }

    private IEnumerable<string> Marks()
    {
        foreach (var session in facts.AllToCome)
        {
            if (session.IsHard != AuditFacts.IsHard(session)
                || session.IsFingerIntense != AuditFacts.IsFingerIntense(session))
            {
                yield return $"{session.Id} is not marked as what it is";
            }
        }
    }
}
