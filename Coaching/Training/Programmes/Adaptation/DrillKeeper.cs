using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Generation;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Rules;

namespace Ascension.Coaching.Training.Programmes.Adaptation;

/// <summary>
/// Keeps the drills that are still needed: a drill stays while any of the newest analyses shows its weakness, and a
/// weakness that two of them show gets one. A technique's drill stays until the technique is used.
/// </summary>
internal sealed class DrillKeeper(ProgrammeRules rules, ExerciseCatalogue catalogue)
{
    public IReadOnlyList<AddedDrill> Keep(
        Programme programme, Climber climber, IReadOnlyList<AnalysedClimb> analyses)
    {
        var chooser = new DrillChooser(rules, catalogue);
        var shown = chooser.Weaknesses(analyses, 1).Select(pair => pair.Weakness)
            .Concat(chooser.UnusedTechniques(analyses).Select(pair => pair.Technique))
            .ToHashSet();
        var kept = programme.Drills
            .Where(drill => analyses.Count == 0 || shown.Contains(drill.Weakness))
            .Where(drill => climber.MayDo(catalogue[drill.ExerciseId]))
            .ToList();
        var added = chooser.Choose(climber, analyses, rules.AnalysesToAdd)
            .Where(drill => kept.TrueForAll(other =>
                other.Weakness != drill.Weakness && other.ExerciseId != drill.ExerciseId)
                && !(DrillReasons.IsTechnique(drill) && kept.Exists(DrillReasons.IsTechnique)));
        return [.. kept.Concat(added).Take(rules.MostAddedDrills)];
    }
}
