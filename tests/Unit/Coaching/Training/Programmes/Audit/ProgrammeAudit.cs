using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>
/// Checks every rule of docs/training.md on a programme and what was logged, with figures of its own: it shares neither
/// code nor constants with the generator. Days from <paramref name="today"/> on that are not logged are to come; only
/// they can break a rule.
/// </summary>
internal sealed class ProgrammeAudit(Programme programme, IReadOnlyList<LoggedSession> log, DateOnly today)
{
    public static IReadOnlyList<string> Breaches(
        Programme programme, IReadOnlyList<LoggedSession> log, DateOnly today) =>
        new ProgrammeAudit(programme, log, today).Breaches();

    private IReadOnlyList<string> Breaches()
    {
        var facts = new AuditFacts(programme, [.. log.Where(session => session.Date <= today)], today);
        return
        [
            .. new ShapeAudit(facts).Breaches(),
            .. new LoadAudit(facts).Breaches(),
            .. new StrainAudit(facts).Breaches(),
            .. new SessionAudit(facts).Breaches(),
            .. new SafetyAudit(facts).Breaches(),
        ];
    }
}
