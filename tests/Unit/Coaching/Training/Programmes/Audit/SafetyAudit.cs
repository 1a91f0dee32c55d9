using Ascension.Coaching.Advice;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;
using Ascension.Coaching.Training.Programmes.Logged;

namespace Ascension.Unit.Coaching.Training.Programmes.Audit;

/// <summary>
/// Age, years of climbing, level, injuries, pain, equipment: nobody is told to do what they must not.
/// </summary>
internal sealed class SafetyAudit(AuditFacts facts)
{
    private static readonly Grade LeastRoute = Grade.Parse("6b", GradeSystem.French);

    private static readonly Grade LeastBoulder = Grade.Parse("V3", GradeSystem.VScale);

    public IEnumerable<string> Breaches()
    {
        var planned = facts.AllToCome.SelectMany(session => session.Exercises).ToList();
        var spared = SparedParts();
        var left = LeftOutExercises();
        foreach (var id in planned.Select(exercise => exercise.ExerciseId).Distinct())
        {
            foreach (var breach in Breaches(AuditFacts.Catalogue[id], spared, left, mustHave: true))
            {
                yield return $"{id} {breach}";
            }
        }

        foreach (var id in planned.Select(exercise => exercise.AlternativeId).OfType<string>().Distinct())
        {
            var alternative = AuditFacts.Catalogue[id];
            foreach (var breach in Breaches(alternative, spared, left, mustHave: false))
            {
                yield return $"alternative {id} {breach}";
            }

            if (alternative.Equipment.Count > 0)
            {
                yield return $"alternative {id} needs equipment";
            }
        }
    }

    private IEnumerable<string> Breaches(
        Exercise exercise, HashSet<BodyPart> spared, HashSet<string> left, bool mustHave)
    {
        var profile = facts.Programme.Profile;
        var age = profile.Start.Year - profile.BirthYear - 1;
        if (exercise.Risk is LoadRisk.MaxHang or LoadRisk.Campus
            && (age is null or < 18
                || profile.YearsClimbing is null or < 2
                || profile.Injuries.Any(part => part is BodyPart.Finger or BodyPart.Elbow or BodyPart.Shoulder)))
        {
            yield return "is a max hang or campus";
        }

        if (exercise.Risk == LoadRisk.FingerStrength && (age is null or < 16))
        {
            yield return "is intensive finger strength under 16";
        }

        var least = profile.Current.Discipline == Discipline.Route ? LeastRoute : LeastBoulder;
        if (exercise.Equipment.Contains(Equipment.Hangboard)
            && profile.Current.Difficulty < least.Difficulty)
        {
            yield return "is a hangboard exercise below the level for it";
        }

        if (exercise.Loads.Any(spared.Contains) || left.Contains(exercise.Id))
        {
            yield return $"loads what hurts ({string.Join(", ", exercise.Loads)})";
        }

        // By what is gripped, whatever the catalogue says it loads.
        if (spared.Contains(BodyPart.Finger)
            && exercise.Id != "no_hands_slab"
            && exercise.Equipment.Any(gripped => gripped is not (Equipment.Weights or Equipment.Bands)))
        {
            yield return "grips a hold or a bar with hurt fingers";
        }

        if (exercise.DoseFor(facts.Level) is null)
        {
            yield return $"is not for {facts.Level}";
        }

        Equipment[] usual = [Equipment.Climbing, Equipment.Boulder];
        if (mustHave && exercise.Equipment.Any(needed =>
            !usual.Contains(needed)
            && !profile.Equipment.Contains(needed)
            && !(needed == Equipment.Route && profile.Current.Discipline == Discipline.Route)))
        {
            yield return "needs equipment that is not there";
        }
    }

    private HashSet<BodyPart> SparedParts()
    {
        var profile = facts.Programme.Profile;
        HashSet<BodyPart> spared = [.. profile.Injuries];
        var isYoung = profile.Start.Year - profile.BirthYear - 1 < 18;
        foreach (var session in facts.Log)
        {
            foreach (var pain in session.Pain)
            {
                var refers = isYoung && pain.Area == BodyPart.Finger && pain.Level >= 1;
                if (pain.Area is { } area && (refers || (pain.Level >= 4 && !HasHealed(session, area))))
                {
                    spared.Add(area);
                }
            }
        }

        return spared;
    }

    private HashSet<string> LeftOutExercises() =>
    [
        .. facts.Log
            .Where(session => session.Pain.Any(pain => pain.Area is null && pain.Level >= 4))
            .Where(session => !HasHealed(session, null))
            .SelectMany(session => session.CompletedExercises)
            .Where(id => AuditFacts.Catalogue[id].Kind is not (ExerciseKind.WarmUp or ExerciseKind.CoolDown)),
    ];

    // Three weeks and three sessions since it last hurt at all.
    private bool HasHealed(LoggedSession session, BodyPart? area)
    {
        var last = facts.Log
            .Where(other => other.Date >= session.Date)
            .Where(other => other.Pain.Any(pain => pain.Area == area && pain.Level >= 2))
            .Max(other => other.Date);
        return facts.Today.DayNumber - last.DayNumber >= 21 && facts.Log.Count(other => other.Date > last) >= 3;
    }
}
