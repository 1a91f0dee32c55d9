using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>
/// What is to be spared: injuries for the whole programme, pain from the log until weeks without it have passed. Finger
/// pain of adolescents stays: only a doctor can clear it, and the climber then sets a new goal.
/// </summary>
internal sealed class RestrictionFinder(ProgrammeRules rules, ExerciseCatalogue catalogue)
{
    public IReadOnlyList<Restriction> Find(TrainingProfile profile, TrainingLog log, DateOnly today)
    {
        var injuries = profile.Injuries.Distinct().Order()
            .Select(area => new Restriction { Area = area, Since = profile.Start });
        var mayGrow = profile.Age is { } age && age < rules.GrowthPlateAge;
        var areas = Enum.GetValues<BodyPart>().Select(area => OfArea(area, log, today, mayGrow)).OfType<Restriction>();
        return [.. injuries, .. areas, .. OfExercises(log, today)];
    }

    private Restriction? OfArea(BodyPart area, TrainingLog log, DateOnly today, bool mayGrow)
    {
        var refers = mayGrow && area == BodyPart.Finger;
        var limit = refers ? 1 : rules.PainLimit;
        Restriction? restriction = null;
        foreach (var session in log.Sessions.Where(session => session.Date <= today))
        {
            var level = session.Pain.Where(pain => pain.Area == area).Select(pain => pain.Level).DefaultIfEmpty().Max();
            if (level >= limit)
            {
                restriction = new() { Area = area, Since = session.Date, PainLevel = level, StopAndRefer = refers };
            }
        }

        return restriction is null || refers || !IsOver(restriction.Since, area, log, today) ? restriction : null;
    }

    // Where the part was not told, what was done in the session is left out.
    private IEnumerable<Restriction> OfExercises(TrainingLog log, DateOnly today)
    {
        foreach (var session in log.Sessions.Where(session => session.Date <= today))
        {
            var level = session.Pain.Where(pain => pain.Area is null).Select(pain => pain.Level).DefaultIfEmpty().Max();
            var exercises = Done(session, log);
            if (level >= rules.PainLimit && exercises.Count > 0 && !IsOver(session.Date, null, log, today))
            {
                yield return new() { Exercises = exercises, Since = session.Date, PainLevel = level };
            }
        }
    }

    private IReadOnlyList<string> Done(LoggedSession session, TrainingLog log)
    {
        IEnumerable<string> ids = session.CompletedExercises.Count > 0
            ? session.CompletedExercises
            : log.PlannedFor(session)?.Exercises.Select(exercise => exercise.ExerciseId) ?? [];
        return
        [
            .. ids.Distinct().Where(id =>
                catalogue.Find(id) is { Kind: not (ExerciseKind.WarmUp or ExerciseKind.CoolDown) }),
        ];
    }

    private bool IsOver(DateOnly since, BodyPart? area, TrainingLog log, DateOnly today)
    {
        var later = log.Sessions.Where(session => session.Date > since && session.Date <= today).ToList();
        var lastFresh = later
            .Where(session => session.Pain.Any(pain => pain.Area == area && pain.Level >= rules.FreshPain))
            .Select(session => session.Date)
            .DefaultIfEmpty(since)
            .Last();
        return today.DayNumber - lastFresh.DayNumber >= rules.PainFreeDays
            && later.Count(session => session.Date > lastFresh) >= rules.PainFreeSessions;
    }
}
