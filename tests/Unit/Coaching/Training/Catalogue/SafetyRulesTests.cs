using System.Text.Json.Nodes;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Unit.Coaching.Training.Catalogue;

/// <summary>No author of an exercise can write around the rules of safety.</summary>
public sealed class SafetyRulesTests
{
    public static TheoryData<string, string> RiskyChanges => new()
    {
        { "max_hangs", """{"limits":{"min_age":17}}""" },
        { "max_hangs", """{"limits":{"min_years_climbing":1}}""" },
        { "max_hangs", """{"limits":{"min_route_grade":"6a+"}}""" },
        { "max_hangs", """{"limits":{"min_boulder_grade":"V2"}}""" },
        { "max_hangs", """{"loads":["finger","shoulder"]}""" },
        { "max_hangs", """{"loads":["finger","elbow"]}""" },
        { "max_hangs", """{"hard":false}""" },
        { "max_hangs", """{"finger_intense":false}""" },
        { "max_hangs", """{"risk":"none"}""" },
        { "max_hangs", """{"doses":{"beginner":{"minutes":[5,5],"rpe":[5,5]}}}""" },
        { "max_hangs", """{"doses":{"elite":{"work_seconds":[7,11]}}}""" },
        { "max_hangs", """{"doses":{"elite":{"sets":[3,6]}}}""" },
        { "max_hangs", """{"doses":{"elite":{"set_rest_seconds":[120,300]}}}""" },
        { "max_hangs", """{"doses":{"elite":{"intensity_percent":[70,100]}}}""" },
        { "campus_ladders", """{"limits":{"min_age":16}}""" },
        { "campus_ladders", """{"limits":{"min_years_climbing":1}}""" },
        { "campus_ladders", """{"loads":["elbow","shoulder"]}""" },
        { "repeaters_seven_three", """{"limits":{"min_age":15}}""" },
        { "repeaters_seven_three", """{"limits":{"min_route_grade":"6a"}}""" },
        { "limit_crimp_boulders", """{"loads":["elbow"]}""" },
        { "pull_up", """{"loads":["elbow","shoulder"]}""" },
        { "silent_feet", """{"loads":["knee"]}""" },
    };

    [Theory]
    [MemberData(nameof(RiskyChanges))]
    public void A_risky_exercise_is_refused(string id, string change)
    {
        var error = BrokenFiles.Refuse(
            BrokenFiles.Exercise(id, exercise => Merge(exercise, JsonNode.Parse(change)!.AsObject())));

        Assert.Equal(id, error.ExerciseId);
        Assert.NotNull(error.Field);
    }

    [Theory]
    [InlineData(LoadRisk.MaxHang)]
    [InlineData(LoadRisk.Campus)]
    public void The_highest_risks_are_closed_to_the_young_the_new_and_the_injured(LoadRisk risk)
    {
        var level = Grade.Parse("9a", GradeSystem.French);
        var risky = ExerciseCatalogue.Default.Exercises.Where(exercise => exercise.Risk == risk).ToList();

        Assert.NotEmpty(risky);
        Assert.All(risky, exercise =>
        {
            Assert.True(exercise.Limits.Allow(age: 30, yearsClimbing: 10, level));
            Assert.False(exercise.Limits.Allow(age: 17, yearsClimbing: 10, level));
            Assert.False(exercise.Limits.Allow(age: 30, yearsClimbing: 1.9, level));
            Assert.False(exercise.Limits.Allow(age: null, yearsClimbing: 10, level));
            Assert.False(exercise.Limits.Allow(age: 30, yearsClimbing: null, level));
            Assert.Superset(
                new HashSet<BodyPart> { BodyPart.Finger, BodyPart.Elbow, BodyPart.Shoulder },
                exercise.Loads.ToHashSet());
        });
    }

    [Fact]
    public void Nothing_intense_for_the_fingers_is_open_below_sixteen()
    {
        var level = Grade.Parse("8a", GradeSystem.French);
        var intense = ExerciseCatalogue.Default.Exercises.Where(exercise => exercise.FingerIntense).ToList();

        Assert.NotEmpty(intense);
        Assert.All(intense, exercise => Assert.False(exercise.Limits.Allow(age: 15, yearsClimbing: 8, level)));
    }

    [Theory]
    [InlineData("6a+", false)]
    [InlineData("6b", true)]
    [InlineData("V2", false)]
    [InlineData("V3", true)]
    [InlineData("5.10c", false)]
    [InlineData("VII", false)]
    [InlineData("VII+", true)]
    public void The_hangboard_begins_at_a_grade(string text, bool allowed)
    {
        Assert.True(Grade.TryParse(text, out var level));

        var hangs = ExerciseCatalogue.Default["repeaters_seven_three"];

        Assert.Equal(allowed, hangs.Limits.Allow(age: 30, yearsClimbing: 5, level));
    }

    [Fact]
    public void Who_may_not_do_a_risky_exercise_finds_one_without_equipment_that_they_may_do()
    {
        var level = Grade.Parse("5a", GradeSystem.French);

        Assert.All(ExerciseCatalogue.Default.Exercises.Where(exercise => exercise.Equipment.Count > 0), exercise =>
            Assert.NotNull(ExerciseCatalogue.Default.WithoutEquipment(
                exercise,
                other => other.DoseFor(ClimberLevel.Beginner) is not null && other.Limits.Allow(12, 1, level))));
    }

    private static void Merge(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
            {
                Merge(existing, inner);
            }
            else
            {
                target[name] = value!.DeepClone();
            }
        }
    }
}
