namespace Ascension.Coaching.Training.Catalogue;

/// <summary>Every exercise has its words in every language, and no words are left over.</summary>
internal static class TextRules
{
    /// <exception cref="CatalogueException">Words are missing, left over or blank.</exception>
    public static void Check(
        string language,
        IReadOnlyDictionary<string, ExerciseText> texts,
        IReadOnlyList<Exercise> exercises)
    {
        var file = CatalogueFiles.TextsName(language);
        var ids = exercises.Select(exercise => exercise.Id).ToHashSet();
        if (ids.FirstOrDefault(id => !texts.ContainsKey(id)) is { } missing)
        {
            throw new CatalogueException(file, missing, null, "has no words");
        }

        if (texts.Keys.FirstOrDefault(id => !ids.Contains(id)) is { } left)
        {
            throw new CatalogueException(file, left, null, "is no exercise");
        }

        foreach (var (id, text) in texts)
        {
            CheckBlank(file, id, text);
        }
    }

    private static void CheckBlank(string file, string id, ExerciseText text)
    {
        IEnumerable<(string Field, string Text)> parts =
        [
            ("name", text.Name), ("purpose", text.Purpose), ("instructions", text.Instructions),
            .. text.Cues.Select(cue => ("cues", cue)),
        ];
        if (parts.FirstOrDefault(part => string.IsNullOrWhiteSpace(part.Text)) is { Field: not null } blank)
        {
            throw new CatalogueException(file, id, blank.Field, "is blank");
        }
    }
}
