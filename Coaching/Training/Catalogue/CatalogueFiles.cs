namespace Ascension.Coaching.Training.Catalogue;

/// <summary>The files a catalogue is made of, as text.</summary>
internal sealed record CatalogueFiles
{
    public const string ExercisesName = "exercises.json";

    public required string Schema { get; init; }

    public required string TextSchema { get; init; }

    public required string Exercises { get; init; }

    /// <summary>The words by two-letter language.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public static string TextsName(string language) => $"exercises.{language}.json";

    public static CatalogueFiles Embedded() => new()
    {
        Schema = EmbeddedText.Read("exercises.schema.json"),
        TextSchema = EmbeddedText.Read("exercise-texts.schema.json"),
        Exercises = EmbeddedText.Read(ExercisesName),
        Texts = ExerciseCatalogue.Languages.ToDictionary(
            language => language,
            language => EmbeddedText.Read(TextsName(language))),
    };
}
