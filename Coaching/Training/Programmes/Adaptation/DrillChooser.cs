using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Generation;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>Finds the weaknesses that analyses agree on, and a drill for each.</summary>
internal sealed class DrillChooser(ProgrammeRules rules, ExerciseCatalogue catalogue)
{
    /// <summary>Drills for the weaknesses seen at least so many times, the most frequent first.</summary>
    public IReadOnlyList<AddedDrill> Choose(Climber climber, IReadOnlyList<AnalysedClimb> analyses, int times)
    {
        List<AddedDrill> drills = [];
        foreach (var (weakness, since) in Weaknesses(analyses, times))
        {
            if (drills.Count < rules.MostAddedDrills
                && DrillFor(weakness, climber, drills) is { } exercise)
            {
                drills.Add(new(weakness, exercise.Id, since));
            }
        }

        return UnusedTechniques(analyses)
            .Select(unused => (unused, Exercise: TeacherOf(unused.Technique, climber, drills)))
            .Where(pair => pair.Exercise is not null && drills.Count < rules.MostAddedDrills)
            .Select(pair => new AddedDrill(pair.unused.Technique, pair.Exercise!.Id, pair.unused.Since))
            .Take(1)
            .Aggregate(drills, List<AddedDrill> (all, drill) => [.. all, drill]);
    }

    /// <summary>
    /// Techniques that drills teach and that none of the newest analyses shows, with the day that made them enough.
    /// </summary>
    public IReadOnlyList<(string Technique, DateOnly Since)> UnusedTechniques(IReadOnlyList<AnalysedClimb> analyses)
    {
        var telling = Recent(analyses).Where(analysis => analysis.Techniques.Count > 0).ToList();
        if (telling.Count < rules.AnalysesToMiss)
        {
            return [];
        }

        var used = telling.SelectMany(analysis => analysis.Techniques).ToHashSet();
        return
        [
            .. catalogue.Exercises
                .SelectMany(exercise => exercise.Teaches)
                .Distinct()
                .Where(technique => !used.Contains(technique))
                .Select(technique => (technique, telling[rules.AnalysesToMiss - 1].Date)),
        ];
    }

    /// <summary>Faults and weak scores of the newest analyses with the day that made them so many.</summary>
    public IReadOnlyList<(string Weakness, DateOnly Since)> Weaknesses(
        IReadOnlyList<AnalysedClimb> analyses, int times)
    {
        return
        [
            .. Recent(analyses)
                .SelectMany(analysis => WeaknessesOf(analysis).Select(weakness => (weakness, analysis.Date)))
                .GroupBy(pair => pair.weakness, pair => pair.Date)
                .Where(group => group.Count() >= times)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.ElementAt(times - 1))),
        ];
    }

    private IEnumerable<AnalysedClimb> Recent(IReadOnlyList<AnalysedClimb> analyses) => analyses
        .OrderBy(analysis => analysis.Date)
        .ThenBy(analysis => analysis.Id)
        .TakeLast(rules.RecentAnalyses);

    private IEnumerable<string> WeaknessesOf(AnalysedClimb analysis) => analysis.Faults
        .Concat(analysis.Scores.Where(score => score.Value < rules.WeakScore).Select(score => Name(score.Key)))
        .Distinct();

    private Exercise? DrillFor(string weakness, Climber climber, List<AddedDrill> chosen) => catalogue
        .DrillsFor(weakness)
        .Concat(catalogue.Exercises.Where(exercise =>
            exercise.Kind == ExerciseKind.TechniqueDrill
            && exercise.Improves.Any(score => Name(score) == weakness)))
        .FirstOrDefault(exercise => MayJoin(exercise, climber, chosen));

    private Exercise? TeacherOf(string technique, Climber climber, List<AddedDrill> chosen) => catalogue.Exercises
        .FirstOrDefault(exercise => exercise.Teaches.Contains(technique) && MayJoin(exercise, climber, chosen));

    private static bool MayJoin(Exercise exercise, Climber climber, List<AddedDrill> chosen) =>
        exercise is { Hard: false, FingerIntense: false }
        && climber.MayDo(exercise)
        && exercise.CanBeDoneWith(climber.Equipment)
        && chosen.TrueForAll(drill => drill.ExerciseId != exercise.Id);
}
