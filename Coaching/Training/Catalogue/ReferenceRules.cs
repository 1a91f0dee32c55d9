namespace Ascension.Coaching.Training.Catalogue;

/// <summary>What the exercises say about each other.</summary>
internal static class ReferenceRules
{
    /// <exception cref="CatalogueException">
    /// An id stands twice, is unknown, or a way along alternatives or progressions does not end well.
    /// </exception>
    public static void Check(IReadOnlyList<Exercise> exercises)
    {
        Dictionary<string, Exercise> byId = [];
        foreach (var exercise in exercises)
        {
            Require(byId.TryAdd(exercise.Id, exercise), exercise, "id", "stands twice");
        }

        foreach (var exercise in exercises)
        {
            CheckIds(exercise, byId);
        }

        foreach (var exercise in exercises)
        {
            Require(
                EndsWithoutEquipment(exercise, byId),
                exercise,
                "alternatives",
                "no way along the alternatives ends at an exercise without equipment");
            CheckLine(exercise, byId, "progression", other => other.Progression);
            CheckLine(exercise, byId, "regression", other => other.Regression);
        }
    }

    private static void CheckIds(Exercise exercise, Dictionary<string, Exercise> byId)
    {
        CheckIds(exercise, "alternatives", exercise.Alternatives, byId);
        CheckIds(exercise, "progression", exercise.Progression is { } harder ? [harder] : [], byId);
        CheckIds(exercise, "regression", exercise.Regression is { } easier ? [easier] : [], byId);
    }

    private static void CheckIds(
        Exercise exercise,
        string field,
        IReadOnlyList<string> ids,
        Dictionary<string, Exercise> byId)
    {
        foreach (var id in ids)
        {
            Require(byId.ContainsKey(id), exercise, field, $"'{id}' is no exercise");
            Require(id != exercise.Id, exercise, field, "is the exercise itself");
        }
    }

    private static bool EndsWithoutEquipment(Exercise exercise, Dictionary<string, Exercise> byId) =>
        ExerciseCatalogue.Nearest(exercise, byId).Prepend(exercise).Any(other => other.Equipment.Count == 0);

    private static void CheckLine(
        Exercise exercise,
        Dictionary<string, Exercise> byId,
        string field,
        Func<Exercise, string?> next)
    {
        HashSet<string> passed = [];
        for (var id = exercise.Id; id is not null; id = next(byId[id]))
        {
            Require(passed.Add(id), exercise, field, $"comes back to '{id}'");
        }
    }

    private static void Require(bool holds, Exercise exercise, string field, string rule)
    {
        if (!holds)
        {
            throw new CatalogueException(CatalogueFiles.ExercisesName, exercise.Id, field, rule);
        }
    }
}
