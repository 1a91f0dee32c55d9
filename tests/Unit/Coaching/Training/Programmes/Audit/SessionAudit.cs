using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>
/// Sessions are whole: opened and closed, within their time and doses, explained, balanced over the week.
/// </summary>
internal sealed class SessionAudit(AuditFacts facts)
{
    public IEnumerable<string> Breaches()
    {
        foreach (var week in facts.Programme.Weeks)
        {
            foreach (var session in facts.ToCome(week))
            {
                foreach (var breach in Session(session, week.Kind != WeekKind.Training))
                {
                    yield return $"{session.Id} ({session.Type}, {session.Minutes} min): {breach}";
                }
            }

            foreach (var breach in facts.IsWhollyToCome(week) ? Balance(week) : [])
            {
                yield return $"week {week.Number}: {breach}";
            }
        }
    }

    private IEnumerable<string> Session(PlannedSession session, bool isLight)
    {
        var kinds = session.Exercises.Select(exercise => AuditFacts.Exercise(exercise).Kind).ToList();
        if (kinds.Count < 3 || kinds[0] != ExerciseKind.WarmUp || kinds[^1] != ExerciseKind.CoolDown)
        {
            yield return $"consists of {string.Join(", ", kinds)}";
        }

        if (session.Load != session.Minutes * session.Rpe || session.Minutes is < 15 or > 150)
        {
            yield return $"load {session.Load} at RPE {session.Rpe}";
        }

        if (session.Exercises.Sum(exercise => exercise.Minutes) > session.Minutes)
        {
            yield return "exercises take longer than the session";
        }

        if (session.Exercises.Select(exercise => exercise.ExerciseId).Distinct().Count() != session.Exercises.Count)
        {
            yield return "an exercise stands there twice";
        }

        if (session.Reasons.Count == 0 || session.Exercises.Any(exercise => exercise.Reasons.Count == 0))
        {
            yield return "something has no reason";
        }

        foreach (var breach in session.Exercises.SelectMany(exercise => Dose(exercise, isLight)))
        {
            yield return breach;
        }
    }

    private IEnumerable<string> Dose(PlannedExercise planned, bool isLight)
    {
        if (AuditFacts.Exercise(planned).DoseFor(facts.Level) is not { } dose)
        {
            yield return $"{planned.ExerciseId} is not for {facts.Level}";
            yield break;
        }

        var least = isLight ? (dose.Minutes.Min + 1) / 2 : dose.Minutes.Min;
        if (planned.Minutes < least
            || planned.Minutes > dose.Minutes.Max
            || planned.Sets > dose.Sets?.Max
            || (planned.Sets < dose.Sets?.Min && !isLight)
            || planned.Sets < 1
            || IsOutside(planned.Reps, dose.Reps)
            || IsOutside(planned.WorkSeconds, dose.WorkSeconds)
            || IsOutside(planned.RestSeconds, dose.RestSeconds)
            || IsOutside(planned.SetRestSeconds, dose.SetRestSeconds)
            || IsOutside(planned.IntensityPercent, dose.IntensityPercent)
            || IsOutside(planned.Rpe, dose.Rpe))
        {
            yield return $"{planned} is outside the dose {dose}";
        }

        var reps = planned.Reps ?? 1;
        var set = (reps * (planned.WorkSeconds ?? 0)) + ((reps - 1) * (planned.RestSeconds ?? 0));
        var sets = planned.Sets ?? 1;
        if ((sets * set) + ((sets - 1) * (planned.SetRestSeconds ?? 0)) > 60 * planned.Minutes)
        {
            yield return $"{planned.ExerciseId} takes longer than its {planned.Minutes} min";
        }
    }

    private static bool IsOutside(int? value, ValueRange? range) =>
        value.HasValue != range.HasValue || (range is { } bounds && !bounds.Contains(value!.Value));

    private IEnumerable<string> Balance(ProgrammeWeek week)
    {
        foreach (var kind in new[] { ExerciseKind.Antagonist, ExerciseKind.Mobility })
        {
            var isThere = week.Sessions
                .SelectMany(session => session.Exercises)
                .Any(exercise => AuditFacts.Exercise(exercise).Kind == kind);
            if (!isThere && AuditFacts.Catalogue.Exercises.Any(exercise => exercise.Kind == kind && CanDo(exercise)))
            {
                yield return $"no {kind} exercise";
            }
        }
    }

    private bool CanDo(Exercise exercise) =>
        exercise.Equipment.Count == 0
        && exercise.DoseFor(facts.Level) is not null
        && exercise.Limits == ExerciseLimits.None
        && !facts.Programme.Restrictions.Any(restriction =>
            (restriction.Area is { } area && exercise.Loads.Contains(area))
            || restriction.Exercises.Contains(exercise.Id));
}
