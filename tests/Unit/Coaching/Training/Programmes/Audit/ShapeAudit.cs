using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>Weeks without gaps, phases in order, light weeks often enough, sessions on the climber's days.</summary>
internal sealed class ShapeAudit(AuditFacts facts)
{
    private readonly Programme _programme = facts.Programme;

    public IEnumerable<string> Breaches() => [.. Weeks(), .. Blocks(), .. Phases(), .. Days()];

    private IEnumerable<string> Weeks()
    {
        if (_programme.Weeks.Count != _programme.Profile.Weeks)
        {
            yield return $"{_programme.Weeks.Count} weeks instead of {_programme.Profile.Weeks}";
        }

        for (var i = 0; i < _programme.Weeks.Count; i++)
        {
            var week = _programme.Weeks[i];
            if (week.Number != i + 1 || week.Start != _programme.Profile.Start.AddDays(7 * i))
            {
                yield return $"week {i + 1} is numbered {week.Number} and starts {week.Start:O}";
            }

            if (week.Sessions.Any(session => session.Date < week.Start || session.Date >= week.Start.AddDays(7)))
            {
                yield return $"week {week.Number} has a session outside its days";
            }

            if (facts.IsWhollyToCome(week) && week.Load != week.Sessions.Sum(session => session.Load))
            {
                yield return $"week {week.Number}: the load is not its sessions'";
            }

            if (week.Reasons.Count == 0)
            {
                yield return $"week {week.Number} has no reason";
            }
        }
    }

    private IEnumerable<string> Blocks()
    {
        var inARow = 0;
        ProgrammeWeek? previous = null;
        foreach (var week in _programme.Weeks)
        {
            inARow = week.Kind == WeekKind.Training && !facts.IsMissed(week) ? inARow + 1 : 0;
            if (inARow > 3 && !facts.IsPast(week))
            {
                yield return $"week {week.Number} is the {inARow}th training week in a row";
            }

            if (week.Kind == WeekKind.Deload
                && previous is null or { Kind: not WeekKind.Training }
                && !facts.IsPast(week))
            {
                yield return $"week {week.Number} is a deload after no training";
            }

            previous = week;
        }

        if (_programme.Weeks[^1].Kind != WeekKind.Taper)
        {
            yield return "the programme does not end with a taper";
        }
    }

    private IEnumerable<string> Phases()
    {
        foreach (var macrocycle in _programme.Weeks.GroupBy(week => week.Macrocycle))
        {
            var phases = macrocycle.Select(week => week.Phase).ToList();
            if (phases[0] != TrainingPhase.Base || phases.Exists(phase => phase > TrainingPhase.Performance))
            {
                yield return $"macrocycle {macrocycle.Key} starts with {phases[0]}";
            }

            if (!phases.SequenceEqual(phases.Order()) && !macrocycle.Any(facts.IsMissed))
            {
                yield return $"macrocycle {macrocycle.Key}: {string.Join(", ", phases)}";
            }
        }
    }

    private IEnumerable<string> Days()
    {
        foreach (var week in _programme.Weeks)
        {
            var toCome = facts.ToCome(week).ToList();
            var days = toCome.Select(session => session.Date).Distinct().Count();
            if (toCome.Count > facts.MostDays || days != toCome.Count)
            {
                yield return $"week {week.Number} has {toCome.Count} sessions";
            }

            if (facts.IsWhollyToCome(week) && toCome.Count == 0)
            {
                yield return $"week {week.Number} is empty";
            }
        }

        var available = _programme.Profile.AvailableDays;
        foreach (var session in facts.AllToCome.Where(
            session => available.Count > 0 && !available.Contains(session.Date.DayOfWeek)))
        {
            yield return $"{session.Id} is on a {session.Date.DayOfWeek}";
        }

        var ids = _programme.Weeks.SelectMany(week => week.Sessions).Select(session => session.Id).ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "two sessions have one id";
        }
    }
}
