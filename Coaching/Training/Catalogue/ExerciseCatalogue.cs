using System.Collections.Frozen;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>
/// All exercises with their words in English and French. Immutable; the order of exercises is that of the data file.
/// </summary>
public sealed class ExerciseCatalogue
{
    private static readonly Lazy<ExerciseCatalogue> Embedded = new(Load);

    private readonly FrozenDictionary<string, Exercise> _byId;
    private readonly FrozenDictionary<string, IReadOnlyList<Exercise>> _byDetector;
    private readonly FrozenDictionary<string, IReadOnlyList<Exercise>> _alternatives;
    private readonly FrozenDictionary<string, FrozenDictionary<string, ExerciseText>> _texts;

    private ExerciseCatalogue(
        IReadOnlyList<Exercise> exercises,
        FrozenDictionary<string, FrozenDictionary<string, ExerciseText>> texts)
    {
        Exercises = exercises;
        _texts = texts;
        _byId = exercises.ToFrozenDictionary(exercise => exercise.Id);
        _alternatives = exercises.ToFrozenDictionary(
            exercise => exercise.Id, IReadOnlyList<Exercise> (exercise) => [.. Nearest(exercise, _byId)]);
        _byDetector = exercises
            .SelectMany(exercise => exercise.DrillsFor, (exercise, detector) => (exercise, detector))
            .GroupBy(pair => pair.detector, pair => pair.exercise)
            .ToFrozenDictionary(group => group.Key, IReadOnlyList<Exercise> (group) => [.. group]);
    }

    /// <summary>Languages of the words: <c>en</c>, <c>fr</c>.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    /// <summary>The shipped catalogue, read and checked at first use.</summary>
    /// <exception cref="CatalogueException">The shipped files are broken.</exception>
    public static ExerciseCatalogue Default => Embedded.Value;

    /// <summary>Every exercise.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>An exercise.</summary>
    /// <exception cref="KeyNotFoundException">There is no such exercise.</exception>
    public Exercise this[string id] => _byId[id];

    /// <summary>Reads and checks the shipped files. A service calls it at its start, to fail there.</summary>
    /// <exception cref="CatalogueException">A file is broken; the message names file, exercise and field.</exception>
    public static ExerciseCatalogue Load() => Load(CatalogueFiles.Embedded());

    /// <summary>An exercise, or null.</summary>
    public Exercise? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The drills for what an advice detector found; empty for an unknown detector.</summary>
    public IReadOnlyList<Exercise> DrillsFor(string detector) => _byDetector.GetValueOrDefault(detector, []);

    /// <summary>The words of an exercise; English for a language that is not spoken here.</summary>
    /// <exception cref="KeyNotFoundException">There is no such exercise.</exception>
    public ExerciseText TextOf(string id, string language) =>
        (_texts.TryGetValue(language, out var texts) ? texts : _texts["en"])[id];

    /// <summary>What may stand in for an exercise, nearest first: its alternatives, then theirs.</summary>
    public IReadOnlyList<Exercise> AlternativesTo(Exercise exercise) => _alternatives[exercise.Id];

    /// <summary>
    /// The nearest stand-in that needs no equipment and that a climber may do; null when they may do none.
    /// </summary>
    /// <param name="exercise">The exercise to replace.</param>
    /// <param name="isAllowed">Whether this climber may do an exercise.</param>
    public Exercise? WithoutEquipment(Exercise exercise, Func<Exercise, bool> isAllowed) =>
        AlternativesTo(exercise).FirstOrDefault(other => other.Equipment.Count == 0 && isAllowed(other));

    internal static ExerciseCatalogue Load(CatalogueFiles files)
    {
        IReadOnlyList<Exercise> exercises =
            CatalogueReader.Read<Exercise[]>(CatalogueFiles.ExercisesName, files.Exercises, files.Schema);
        ReferenceRules.Check(exercises);
        foreach (var exercise in exercises)
        {
            SafetyRules.Check(exercise);
            DoseClock.Check(exercise);
        }

        return new(exercises, Languages.ToFrozenDictionary(l => l, l => ReadTexts(files, l, exercises)));
    }

    internal static IEnumerable<Exercise> Nearest(Exercise exercise, IReadOnlyDictionary<string, Exercise> byId)
    {
        HashSet<string> seen = [exercise.Id];
        Queue<Exercise> toVisit = new([exercise]);
        while (toVisit.TryDequeue(out var current))
        {
            foreach (var id in current.Alternatives.Where(seen.Add))
            {
                yield return byId[id];
                toVisit.Enqueue(byId[id]);
            }
        }
    }

    private static FrozenDictionary<string, ExerciseText> ReadTexts(
        CatalogueFiles files,
        string language,
        IReadOnlyList<Exercise> exercises)
    {
        var texts = CatalogueReader.Read<Dictionary<string, ExerciseText>>(
            CatalogueFiles.TextsName(language), files.Texts[language], files.TextSchema);
        TextRules.Check(language, texts, exercises);
        return texts.ToFrozenDictionary();
    }
}
