using System.Text.Json.Nodes;
using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Unit.Coaching.Training.Catalogue;

/// <summary>The shipped files, with one thing in them broken.</summary>
internal static class BrokenFiles
{
    /// <summary>Changes one exercise of the language-neutral file.</summary>
    public static CatalogueFiles Exercise(string id, Action<JsonObject> change) => Exercises(all =>
        change(all.Select(exercise => exercise!.AsObject()).Single(exercise => (string?)exercise["id"] == id)));

    /// <summary>Changes the language-neutral file.</summary>
    public static CatalogueFiles Exercises(Action<JsonArray> change)
    {
        var files = CatalogueFiles.Embedded();
        var all = JsonNode.Parse(files.Exercises)!.AsArray();
        change(all);
        return files with { Exercises = all.ToJsonString() };
    }

    /// <summary>Changes the words of one language.</summary>
    public static CatalogueFiles Texts(string language, Action<JsonObject> change)
    {
        var files = CatalogueFiles.Embedded();
        var texts = JsonNode.Parse(files.Texts[language])!.AsObject();
        change(texts);
        return files with
        {
            Texts = new Dictionary<string, string>(files.Texts) { [language] = texts.ToJsonString() },
        };
    }

    /// <summary>Loads what must not load.</summary>
    public static CatalogueException Refuse(CatalogueFiles files) =>
        Assert.Throws<CatalogueException>(() => ExerciseCatalogue.Load(files));
}
