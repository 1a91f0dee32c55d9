using System.Text.Json.Nodes;
using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Unit.Coaching.Training.Catalogue;

/// <summary>What the schemas refuse when the service starts.</summary>
public sealed class CatalogueSchemaTests
{
    [Theory]
    [InlineData("kind")]
    [InlineData("trains")]
    [InlineData("phases")]
    [InlineData("doses")]
    public void An_exercise_without_a_required_field_is_refused(string field)
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercise("plank", exercise => exercise.Remove(field)));

        Assert.Equal("exercises.json", error.File);
        Assert.Equal("plank", error.ExerciseId);
        Assert.Equal(field, error.Field);
    }

    [Theory]
    [InlineData("kind", "\"dancing\"")]
    [InlineData("trains", "[]")]
    [InlineData("phases", """["base","base"]""")]
    [InlineData("equipment", """["piano"]""")]
    [InlineData("loads", """["head"]""")]
    [InlineData("risk", "\"some\"")]
    [InlineData("drills_for", """["bad_mood"]""")]
    [InlineData("improves", """["luck"]""")]
    [InlineData("hard", "\"yes\"")]
    [InlineData("limits", """{"min_age":3}""")]
    [InlineData("limits", """{"max_age":60}""")]
    [InlineData("alternatives", """["Push Up"]""")]
    [InlineData("colour", "\"red\"")]
    public void A_field_that_the_schema_does_not_allow_is_refused(string field, string value)
    {
        var error = BrokenFiles.Refuse(
            BrokenFiles.Exercise("plank", exercise => exercise[field] = JsonNode.Parse(value)));

        Assert.Equal("plank", error.ExerciseId);
        Assert.StartsWith(field, error.Field, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minutes", "[0,5]")]
    [InlineData("minutes", "[5,181]")]
    [InlineData("minutes", "[5]")]
    [InlineData("minutes", "5")]
    [InlineData("rpe", "[5,11]")]
    [InlineData("sets", "[1,21]")]
    [InlineData("reps", "[1.5,3]")]
    [InlineData("work_seconds", "[0,10]")]
    [InlineData("intensity_percent", "[60,110]")]
    [InlineData("tempo", "[1,2]")]
    public void A_dose_out_of_range_is_refused(string field, string value)
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercise(
            "plank",
            exercise => exercise["doses"]!["advanced"]![field] = JsonNode.Parse(value)));

        Assert.Equal("plank", error.ExerciseId);
        Assert.StartsWith($"doses.advanced.{field}", error.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_that_runs_backwards_is_refused()
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercise(
            "plank",
            exercise => exercise["doses"]!["advanced"]!["rpe"] = new JsonArray(7, 5)));

        Assert.Equal(("plank", "doses.advanced.rpe"), (error.ExerciseId, error.Field));
    }

    [Fact]
    public void A_limit_that_is_no_grade_is_refused()
    {
        var error = BrokenFiles.Refuse(BrokenFiles.Exercise(
            "plank",
            exercise => exercise["limits"] = new JsonObject { ["min_route_grade"] = "6z" }));

        Assert.Equal(("plank", "limits.min_route_grade"), (error.ExerciseId, error.Field));
    }

    [Fact]
    public void A_level_that_does_not_exist_is_refused() =>
        BrokenFiles.Refuse(BrokenFiles.Exercise(
            "plank",
            exercise => exercise["doses"]!["godlike"] = exercise["doses"]!["elite"]!.DeepClone()));

    [Fact]
    public void A_file_that_is_not_JSON_is_refused_by_name() =>
        Assert.Equal(
            "exercises.json",
            BrokenFiles.Refuse(CatalogueFiles.Embedded() with { Exercises = "[{" }).File);

    [Fact]
    public void A_field_that_stands_twice_is_refused()
    {
        var files = CatalogueFiles.Embedded();
        var doubled = files.Exercises.Replace("\"kind\":", "\"kind\": \"core\", \"kind\":", StringComparison.Ordinal);

        BrokenFiles.Refuse(files with { Exercises = doubled });
    }

    [Fact]
    public void An_empty_catalogue_is_refused() => BrokenFiles.Refuse(BrokenFiles.Exercises(all => all.Clear()));
}
