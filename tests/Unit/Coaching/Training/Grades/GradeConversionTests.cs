using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Unit.Coaching.Training.Grades;

public sealed class GradeConversionTests
{
    private static readonly GradeSystem[] Systems = Enum.GetValues<GradeSystem>();

    public static TheoryData<GradeSystem, GradeSystem> Pairs =>
        new(from one in Systems from other in Systems select (one, other));

    [Theory]
    [InlineData("5c", GradeSystem.Yds, "5.10a")]
    [InlineData("6a", GradeSystem.Yds, "5.10b")]
    [InlineData("7a", GradeSystem.Yds, "5.11d")]
    [InlineData("8a", GradeSystem.Yds, "5.13b")]
    [InlineData("9a", GradeSystem.Yds, "5.14d")]
    [InlineData("9c", GradeSystem.Yds, "5.15d")]
    [InlineData("7a", GradeSystem.Uiaa, "VIII")]
    [InlineData("7c", GradeSystem.Uiaa, "IX")]
    [InlineData("9a", GradeSystem.Uiaa, "XI")]
    [InlineData("7b", GradeSystem.Uiaa, "VIII+-IX-")]
    [InlineData("5.9", GradeSystem.French, "5a-5b")]
    [InlineData("V3", GradeSystem.Fontainebleau, "6A-6A+")]
    [InlineData("V4", GradeSystem.Fontainebleau, "6B-6B+")]
    [InlineData("V8", GradeSystem.Fontainebleau, "7B-7B+")]
    [InlineData("V10", GradeSystem.Fontainebleau, "7C+")]
    [InlineData("V17", GradeSystem.Fontainebleau, "9A")]
    [InlineData("8A", GradeSystem.VScale, "V11")]
    [InlineData("VB", GradeSystem.Fontainebleau, "1-3+")]
    public void Known_pairs_are_kept(string from, GradeSystem system, string expected)
    {
        Assert.True(Grade.TryParse(from, out var grade));

        Assert.Equal(expected, grade.ConvertTo(system).ToString());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_harder_grade_never_converts_to_an_easier_one(GradeSystem from, GradeSystem to)
    {
        var ranges = Grade.All(from).Select(grade => grade.ConvertTo(to)).ToList();

        Assert.All(ranges, range => Assert.True(range.Low <= range.High));
        Assert.All(ranges.Zip(ranges.Skip(1)), pair =>
        {
            Assert.True(pair.First.Low <= pair.Second.Low);
            Assert.True(pair.First.High <= pair.Second.High);
        });
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_grade_of_a_range_converts_back_to_a_range_with_the_first(GradeSystem from, GradeSystem to) =>
        Assert.All(Grade.All(from), grade =>
        {
            var range = grade.ConvertTo(to);
            var back = Grade.All(to).Where(range.Contains).Select(other => other.ConvertTo(from));
            Assert.All(back, other => Assert.True(other.Contains(grade), $"{grade} is not in {other}"));
        });

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_grade_is_the_answer_to_some_conversion(GradeSystem from, GradeSystem to)
    {
        var reached = Grade.All(from).Select(grade => grade.ConvertTo(to)).ToList();

        Assert.All(Grade.All(to), grade => Assert.Contains(reached, range => range.Contains(grade)));
    }

    [Theory]
    [InlineData("7a", GradeSystem.VScale, "V0", "V5")]
    [InlineData("8a", GradeSystem.VScale, "V4", "V11")]
    [InlineData("V8", GradeSystem.French, "7c", "8c")]
    public void Between_routes_and_boulders_the_range_is_wide(string from, GradeSystem to, string low, string high)
    {
        Assert.True(Grade.TryParse(from, out var grade));

        var range = grade.ConvertTo(to);

        Assert.True(range.Low >= Grade.Parse(low, to), $"{range}");
        Assert.True(range.High <= Grade.Parse(high, to), $"{range}");
        Assert.True(range.High.Index - range.Low.Index >= 3);
    }

    [Theory]
    [InlineData("5b", ClimberLevel.Beginner)]
    [InlineData("5c", ClimberLevel.Intermediate)]
    [InlineData("7a", ClimberLevel.Intermediate)]
    [InlineData("7a+", ClimberLevel.Advanced)]
    [InlineData("8a", ClimberLevel.Advanced)]
    [InlineData("8a+", ClimberLevel.Elite)]
    [InlineData("V3", ClimberLevel.Intermediate)]
    [InlineData("V4", ClimberLevel.Advanced)]
    [InlineData("V8", ClimberLevel.Elite)]
    public void Grades_have_their_ability_group(string text, ClimberLevel level)
    {
        Assert.True(Grade.TryParse(text, out var grade));
        Assert.Equal(level, grade.Level);
    }

    [Theory]
    [InlineData("7a", -4, "6b")]
    [InlineData("7a", 0.4, "7a")]
    [InlineData("9c", 2, "9c")]
    [InlineData("1", -3, "1")]
    [InlineData("V4", -3, "V2")]
    public void Steps_away_stay_in_the_system_and_within_its_ends(string from, double steps, string expected)
    {
        Assert.True(Grade.TryParse(from, out var grade));
        Assert.Equal(expected, grade.StepsAway(steps).ToString());
    }
}
