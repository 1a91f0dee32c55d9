using System.Text.Json.Nodes;

namespace Ascension.Unit.Coaching.Training.Catalogue;

/// <summary>What no schema can say: references, words, safety.</summary>
public sealed class CatalogueRulesTests
{
    [Theory]
    [InlineData("alternatives", """["juggling"]""", "'juggling' is no exercise")]
    [InlineData("alternatives", """["silent_feet"]""", "is the exercise itself")]
    [InlineData("progression", "\"juggling\"", "'juggling' is no exercise")]
    [InlineData("regression", "\"juggling\"", "'juggling' is no exercise")]
    public void A_reference_that_leads_nowhere_is_refused(string field, string value, string reason)
    {
        var error = BrokenFiles.Refuse(
            BrokenFiles.Exercise("silent_feet", exercise => exercise[field] = JsonNode.Parse(value)));

        Assert.Equal($"exercises.json, silent_feet, {field}: {reason}", error.Message);
    }

    [Fact]
    public void Alternatives_that_only_lead_to_each_other_are_refused()
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercises(all =>
        {
            Find(all, "silent_feet")["alternatives"] = new JsonArray("easy_climbing_warm_up");
            Find(all, "easy_climbing_warm_up")["alternatives"] = new JsonArray("silent_feet");
        }));

        Assert.Equal("alternatives", error.Field);
    }

    [Fact]
    public void Equipment_without_a_way_to_do_without_is_refused()
    {
        var error = BrokenFiles.Refuse(
            BrokenFiles.Exercise("silent_feet", exercise => exercise.Remove("alternatives")));

        Assert.Equal(("silent_feet", "alternatives"), (error.ExerciseId, error.Field));
    }

    [Fact]
    public void Progressions_in_a_circle_are_refused()
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercises(all =>
        {
            Find(all, "push_up")["progression"] = "plank";
            Find(all, "plank")["progression"] = "push_up";
        }));

        Assert.Equal("progression", error.Field);
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused()
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercises(all => all.Add(Find(all, "plank").DeepClone())));

        Assert.Equal(("plank", "id"), (error.ExerciseId, error.Field));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void An_exercise_without_words_is_refused(string language)
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Texts(language, texts => texts.Remove("plank")));

        Assert.Equal($"exercises.{language}.json, plank: has no words", error.Message);
    }

    [Fact]
    public void Words_of_no_exercise_are_refused()
    {
        var error = BrokenFiles.Refuse(
            BrokenFiles.Texts("fr", texts => texts["juggling"] = texts["plank"]!.DeepClone()));

        Assert.Equal("exercises.fr.json, juggling: is no exercise", error.Message);
    }

    [Theory]
    [InlineData("name", "\"\"")]
    [InlineData("purpose", "null")]
    [InlineData("instructions", "\"                         \"")]
    [InlineData("cues", "[]")]
    [InlineData("cues", """["     "]""")]
    [InlineData("video", "\"none\"")]
    public void Words_that_say_nothing_are_refused(string field, string value)
    {
        var error = BrokenFiles.Refuse(
            BrokenFiles.Texts("fr", texts => texts["plank"]![field] = JsonNode.Parse(value)));

        Assert.Equal(("exercises.fr.json", "plank"), (error.File, error.ExerciseId));
        Assert.StartsWith(field, error.Field, StringComparison.Ordinal);
    }

    private static JsonNode Find(JsonArray all, string id) =>
        all.Single(exercise => (string?)exercise!["id"] == id)!;
}
