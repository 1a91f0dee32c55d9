using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>Growth, acute to chronic ratio, deloads, tapers, comebacks.</summary>
internal sealed class LoadAudit
{
    private readonly AuditFacts _facts;
    private readonly List<(double Load, bool IsTraining, bool IsMissed)> _before = [];

    public LoadAudit(AuditFacts facts)
    {
        _facts = facts;
        var start = facts.Programme.Profile.Start;
        double[] earlier = [.. new[] { -28, -21, -14, -7 }.Select(day => facts.DoneLoad(start.AddDays(day)))];
        if (earlier.Count(load => load > 0) >= 3)
        {
            _before.AddRange(earlier.Select(load => (load, true, load <= 0)));
        }
    }

    public IEnumerable<string> Breaches()
    {
        var weeks = _facts.Programme.Weeks;
        for (var i = 0; i < weeks.Count; i++)
        {
            var week = weeks[i];
            var load = _facts.Load(week);
            if (_facts.ToCome(week).Any())
            {
                foreach (var breach in week.Kind == WeekKind.Training ? Training(week, i, load) : Light(week, i, load))
                {
                    yield return $"week {week.Number} ({week.Kind}, {load}): {breach}";
                }
            }

            _before.Add((load, week.Kind == WeekKind.Training, _facts.IsMissed(week)));
        }
    }

    private IEnumerable<string> Training(ProgrammeWeek week, int index, double load)
    {
        if (load <= 100 * _facts.MostDays)
        {
            yield break;
        }

        var since = _before.Skip(_before.FindLastIndex(earlier => earlier.IsMissed) + 1).ToList();
        var trained = since.Where(earlier => earlier.IsTraining).Select(earlier => earlier.Load).ToList();
        if (trained.Count > 0 && load > 1.1 * trained.Max() + 1e-6)
        {
            yield return $"grows more than 10 % above {trained.Max()}";
        }

        var window = since.TakeLast(3).Select(earlier => earlier.Load).Append(load).ToList();
        var ratio = load / window.Average();
        if (window.Count > 1 && ratio > 1.3 + 1e-6)
        {
            yield return $"ratio {ratio:0.00} over {string.Join(", ", window)}";
        }

        if (index >= 3
            && _facts.Programme.Weeks[index - 1].Kind == WeekKind.Training
            && _facts.IsWhollyToCome(_facts.Programme.Weeks[index - 3])
            && ratio < 0.8)
        {
            yield return $"ratio {ratio:0.00} over {string.Join(", ", window)}";
        }

        var missed = Enumerable.Reverse(_before).TakeWhile(earlier => earlier.IsMissed).Count();
        var best = _before.Where(earlier => earlier is { IsTraining: true, IsMissed: false })
            .Select(earlier => earlier.Load).DefaultIfEmpty().Max();
        var share = missed switch { 0 => double.MaxValue, 1 => 0.9, 2 => 0.75, 3 => 0.6, _ => 0.5 };
        if (missed > 0 && best > 0 && load > share * best + 1e-6)
        {
            yield return $"comes back after {missed} weeks with {load / best:0.00} of the best week";
        }
    }

    private IEnumerable<string> Light(ProgrammeWeek week, int index, double load)
    {
        var training = _before.FindLastIndex(earlier => earlier is { IsTraining: true, IsMissed: false });
        if (training < 0 || training < _before.FindLastIndex(earlier => earlier.IsMissed) || load <= 100)
        {
            yield break;
        }

        var share = load / _before[training].Load;
        var weeks = _facts.Programme.Weeks;
        var isEarly = week.Kind == WeekKind.Taper
            && index + 1 < weeks.Count
            && weeks[index + 1].Kind == WeekKind.Taper
            && weeks[index + 1].Macrocycle == week.Macrocycle;
        if (share > (isEarly ? 0.75 : 0.6))
        {
            yield return $"{share:0.00} of the training week before";
        }

        var isPlanned = _facts.IsWhollyToCome(week) && _facts.IsWhollyToCome(weeks[index - 1]);
        if (share < 0.4 && isPlanned)
        {
            yield return $"only {share:0.00} of the training week before";
        }

        foreach (var breach in isPlanned ? Intensity(week, weeks[index - 1]) : [])
        {
            yield return breach;
        }
    }

    // Less volume, not less intensity: what was done in the week before is done as hard.
    private static IEnumerable<string> Intensity(ProgrammeWeek light, ProgrammeWeek before)
    {
        if (light.Phase != before.Phase)
        {
            yield break;
        }

        var known = before.Sessions.SelectMany(session => session.Exercises).ToLookup(e => e.ExerciseId);
        foreach (var exercise in light.Sessions.SelectMany(session => session.Exercises))
        {
            if (known[exercise.ExerciseId].Any(earlier =>
                earlier.Rpe > exercise.Rpe || earlier.IntensityPercent > exercise.IntensityPercent))
            {
                yield return $"{exercise.ExerciseId} is easier than before";
            }
        }
    }
}
