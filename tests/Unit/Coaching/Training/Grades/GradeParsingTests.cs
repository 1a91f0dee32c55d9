using Ascension.Coaching.Training.Grades;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching.Training.Grades;

public sealed class GradeParsingTests
{
    private static IEnumerable<Grade> AllGrades => Enum.GetValues<GradeSystem>().SelectMany(Grade.All);

    [Fact]
    public void Every_grade_is_read_back_from_its_name() =>
        Assert.All(AllGrades, grade => Assert.Equal(grade, Grade.Parse(grade.ToString(), grade.System)));

    [Fact]
    public void Neither_capitals_nor_spaces_matter() =>
        Assert.All(AllGrades, grade =>
        {
            var name = grade.ToString();
            Assert.Equal(grade, Grade.Parse($"  {name.ToUpperInvariant()} ", grade.System));
            Assert.Equal(grade, Grade.Parse($"{name[..1]} {name[1..].ToLowerInvariant()}", grade.System));
        });

    [Theory]
    [InlineData("5+", GradeSystem.French, "5c")]
    [InlineData("4", GradeSystem.French, "4b")]
    [InlineData("7-", GradeSystem.Uiaa, "VII-")]
    [InlineData("10+", GradeSystem.Uiaa, "X+")]
    [InlineData("vii\u2212", GradeSystem.Uiaa, "VII-")]
    [InlineData("5.10", GradeSystem.Yds, "5.10b")]
    [InlineData("5.11+", GradeSystem.Yds, "5.11c")]
    [InlineData("5C", GradeSystem.Fontainebleau, "5+")]
    [InlineData("v0-", GradeSystem.VScale, "V0")]
    public void Other_names_of_a_grade_are_known(string text, GradeSystem system, string name) =>
        Assert.Equal(name, Grade.Parse(text, system).ToString());

    [Theory]
    [InlineData("6b+", GradeSystem.French)]
    [InlineData("5", GradeSystem.French)]
    [InlineData("6B+", GradeSystem.Fontainebleau)]
    [InlineData("V4", GradeSystem.VScale)]
    [InlineData("vb", GradeSystem.VScale)]
    [InlineData("VB", GradeSystem.VScale)]
    [InlineData("5.11a", GradeSystem.Yds)]
    [InlineData("5.11A", GradeSystem.Yds)]
    [InlineData("VII+", GradeSystem.Uiaa)]
    [InlineData("V", GradeSystem.Uiaa)]
    [InlineData("8-", GradeSystem.Uiaa)]
    public void The_system_is_told_from_the_text(string text, GradeSystem system)
    {
        Assert.True(Grade.TryParse(text, out var grade));
        Assert.Equal(system, grade.System);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("6d")]
    [InlineData("6a/b")]
    [InlineData("9d")]
    [InlineData("5.16a")]
    [InlineData("V18")]
    [InlineData("XIII")]
    [InlineData("hard")]
    [InlineData("                                6a")]
    public void What_is_no_grade_is_refused(string? text)
    {
        Assert.False(Grade.TryParse(text, out _));
        Assert.All(
            Enum.GetValues<GradeSystem>(),
            system => Assert.False(Grade.TryParse(text, system, out _)));
    }

    [Fact]
    public void A_grade_of_another_system_is_refused_and_named() =>
        Assert.Equal(
            "'V4' is no French grade.",
            Assert.Throws<FormatException>(() => Grade.Parse("V4", GradeSystem.French)).Message);

    [Fact]
    public void Any_text_is_refused_or_names_a_grade() =>
        Prop.ForAll<string, GradeSystem>((text, system) =>
            !Grade.TryParse(text, system, out var grade)
            || (grade.System == system && Grade.Parse(grade.ToString(), system) == grade))
            .QuickCheckThrowOnFailure();
}
