using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>Tells what differs between a programme and what became of it.</summary>
internal sealed class ChangeTeller(Programme before, Programme after, TrainingLog log, DateOnly today)
{
    // Smaller differences of a week's load are rounding.
    private const double Noticeable = 0.03;

    public IReadOnlyList<ProgrammeChange> Changes() =>
    [
        .. Pain(), .. Phases(), .. Sessions(), .. Effort(), .. Load(), .. Drills(),
    ];

    private IEnumerable<ProgrammeChange> Pain()
    {
        var isNew = after.Restrictions.Where(one => !before.Restrictions.Any(other => Same(one, other)));
        foreach (var restriction in isNew)
        {
            var reason = restriction switch
            {
                { StopAndRefer: true } => Reason(ReasonCodes.ChangeStopAndRefer),
                { Area: { } area } => Reason(
                    ReasonCodes.ChangePainArea,
                    ("part", Name(area)),
                    ("level", Number(restriction.PainLevel ?? 0))),
                _ => Reason(
                    ReasonCodes.ChangePainExercises,
                    ("count", Number(restriction.Exercises.Count)),
                    ("exercise", restriction.Exercises[0]),
                    ("level", Number(restriction.PainLevel ?? 0))),
            };
            yield return new(ChangeKind.PainRestricted, reason, today);
        }

        foreach (var restriction in before.Restrictions.Where(one =>
            one.Area is not null && !after.Restrictions.Any(other => other.Area == one.Area)))
        {
            var part = ("part", Name(restriction.Area!.Value));
            yield return new(ChangeKind.PainCleared, Reason(ReasonCodes.ChangePainCleared, part), today);
        }
    }

    private IEnumerable<ProgrammeChange> Phases()
    {
        var moved = before.Weeks.Zip(after.Weeks).FirstOrDefault(pair =>
            (pair.First.Phase, pair.First.Kind) != (pair.Second.Phase, pair.Second.Kind));
        if (moved.Second is { } week)
        {
            yield return new(
                ChangeKind.PhasesShifted,
                Reason(ReasonCodes.ChangePhasesShifted, ("phase", Name(week.Phase)), ("week", Number(week.Number))),
                week.Start);
        }
    }

    private IEnumerable<ProgrammeChange> Sessions()
    {
        var week = after.Weeks.First(week => week.Contains(today) || week.Start > today);
        var shifted = week.Sessions
            .Where(session => session.Date >= today)
            .Where(session => session.Reasons.Any(reason => reason.Code == ReasonCodes.SessionShifted))
            .ToList();
        var known = before.Sessions
            .Where(session => session.Reasons.Any(reason => reason.Code == ReasonCodes.SessionShifted))
            .Select(session => (session.Date, session.Type))
            .ToHashSet();
        if (shifted.Exists(session => !known.Contains((session.Date, session.Type))))
        {
            yield return new(
                ChangeKind.SessionsShifted,
                Reason(ReasonCodes.ChangeSessionsShifted, ("count", Number(shifted.Count))),
                shifted[0].Date);
        }

        var missed = week.Sessions.Count(session => session.Date < today && !log.Has(session.Date));
        var planned = before.Sessions.Count(session => week.Contains(session.Date) && session.Date >= today);
        var left = week.Sessions.Count(session => session.Date >= today);
        if (missed > 0 && shifted.Count == 0 && left < planned)
        {
            yield return new(
                ChangeKind.SessionsShifted,
                Reason(ReasonCodes.ChangeSessionsDropped, ("count", Number(planned - left))),
                today);
        }
    }

    private IEnumerable<ProgrammeChange> Effort()
    {
        var percent = ("percent", Number(Math.Round(100 * Math.Abs((after.LoadFactor / before.LoadFactor) - 1))));
        if (after.LoadFactor > before.LoadFactor)
        {
            yield return new(ChangeKind.LoadRaised, Reason(ReasonCodes.ChangeLoadRaised, percent), today);
        }
        else if (after.LoadFactor < before.LoadFactor)
        {
            yield return new(ChangeKind.LoadLowered, Reason(ReasonCodes.ChangeLoadLowered, percent), today);
        }
    }

    private IEnumerable<ProgrammeChange> Load()
    {
        var lowered = before.Weeks.Zip(after.Weeks).FirstOrDefault(pair =>
            pair.Second.Start >= today
            && pair.Second.Kind == pair.First.Kind
            && pair.Second.Load < (1 - Noticeable) * pair.First.Load * Math.Min(after.LoadFactor / before.LoadFactor, 1)
            && pair.Second.Reasons.Any(reason => reason.Code is ReasonCodes.WeekCapped or ReasonCodes.WeekComeback));
        if (lowered.Second is { } week)
        {
            yield return new(
                ChangeKind.LoadRebuilt,
                Reason(
                    ReasonCodes.ChangeLoadRebuilt,
                    ("week", Number(week.Number)),
                    ("percent", Number(Math.Round(100.0 * week.Load / Math.Max(lowered.First.Load, 1))))),
                week.Start);
        }
    }

    private IEnumerable<ProgrammeChange> Drills()
    {
        foreach (var drill in after.Drills.Except(before.Drills))
        {
            yield return new(ChangeKind.DrillAdded, DrillReasons.OfAdding(drill), today);
        }

        foreach (var drill in before.Drills.Except(after.Drills))
        {
            yield return new(ChangeKind.DrillRetired, DrillReasons.OfRetiring(drill), today);
        }
    }

    private static bool Same(Restriction one, Restriction other) =>
        one.Area == other.Area && one.Since == other.Since && one.PainLevel == other.PainLevel;
}
