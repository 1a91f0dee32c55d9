using System.Collections.Frozen;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Coaching.Training.Catalogue;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>Why a drill joins, stays and leaves: a fault, a low score, or a technique never used.</summary>
internal static class DrillReasons
{
    private static readonly FrozenSet<string> Techniques =
        Enum.GetValues<Technique>().Select(MetricNames.Of).ToFrozenSet();

    private static readonly FrozenSet<string> Scores = Enum.GetValues<ClimbScore>().Select(Name).ToFrozenSet();

    public static bool IsTechnique(AddedDrill drill) => Techniques.Contains(drill.Weakness);

    public static Reason OfExercise(AddedDrill drill) => Reason(
        Pick(drill, ReasonCodes.ExerciseNewTechnique, ReasonCodes.ExerciseWeakScore, ReasonCodes.ExerciseDrill),
        ("weakness", drill.Weakness));

    public static Reason OfAdding(AddedDrill drill) => OfChange(
        Pick(drill, ReasonCodes.ChangeTechniqueAdded, ReasonCodes.ChangeDrillAdded, ReasonCodes.ChangeDrillAdded),
        drill);

    public static Reason OfRetiring(AddedDrill drill) => OfChange(
        Pick(drill, ReasonCodes.ChangeTechniqueRetired, ReasonCodes.ChangeDrillRetired, ReasonCodes.ChangeDrillRetired),
        drill);

    private static string Pick(AddedDrill drill, string ofTechnique, string ofScore, string ofFault) =>
        IsTechnique(drill) ? ofTechnique : Scores.Contains(drill.Weakness) ? ofScore : ofFault;

    private static Reason OfChange(string code, AddedDrill drill) =>
        Reason(code, ("weakness", drill.Weakness), ("exercise", drill.ExerciseId));
}
