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

        var taken = session.Exercises.Sum(exercise => exercise.Minutes);
        if (taken > session.Minutes)
        {
            yield return "exercises take longer than the session";
        }

        if (taken < session.Minutes - 4)
        {
            yield return $"exercises take only {taken} min";
        }

        if (session.Rpe != Rpe(session))
        {
            yield return $"states RPE {session.Rpe}, its exercises come to {Rpe(session)}";
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

        // In a light week half the sets of what is counted may take less than half as long: rests fall out with them.
        var least = !isLight ? dose.Minutes.Min
            : planned.Reps is null && planned.WorkSeconds is null ? (dose.Minutes.Min + 1) / 2 : 1;
        if (planned.Minutes < least
            || planned.Minutes > dose.Minutes.Max
            || planned.Sets > dose.Sets?.Max
            || (planned.Sets < dose.Sets?.Min && !isLight)
            || 2 * planned.Sets < dose.Sets?.Min
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

        if (LeastTaken(planned, dose) < planned.Minutes - 1)
        {
            yield return $"{planned.ExerciseId} takes {LeastTaken(planned, dose):0.0} min, not {planned.Minutes}";
        }
    }

    // Counted where it can be: 3 s a repetition, 15 s before each set, 30 s to begin. Climbs at the dose's own pace; up
    // to the next climb they may take longer.
    private static double LeastTaken(PlannedExercise planned, Dose dose)
    {
        var (sets, reps) = (planned.Sets ?? 1, planned.Reps ?? 1);
        if (planned.Reps is not null || planned.WorkSeconds is not null)
        {
            var set = 15 + (reps * (planned.WorkSeconds ?? 3)) + ((reps - 1) * (planned.RestSeconds ?? 0));
            return (30 + (sets * set) + ((sets - 1) * (planned.SetRestSeconds ?? 0))) / 60.0;
        }

        if (planned.Sets is null || dose.Sets is not { } range || sets >= range.Max)
        {
            return planned.Minutes;
        }

        // What so many climbs and one more take.
        return sets < range.Min
            ? dose.Minutes.Min * (sets + 1.0) / range.Min
            : dose.Minutes.Min
                + ((dose.Minutes.Max - dose.Minutes.Min) * (sets + 1.0 - range.Min) / (range.Max - range.Min));
    }

    private static int Rpe(PlannedSession session)
    {
        var main = session.Exercises.Where(exercise =>
            AuditFacts.Exercise(exercise).Kind is not (ExerciseKind.WarmUp or ExerciseKind.CoolDown)).ToList();
        var weight = main.Sum(exercise => exercise.Minutes * exercise.Rpe);
        return weight > 0
            ? (int)Math.Round(main.Sum(e => e.Minutes * e.Rpe * e.Rpe) / (decimal)weight, MidpointRounding.AwayFromZero)
            : 1;
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
