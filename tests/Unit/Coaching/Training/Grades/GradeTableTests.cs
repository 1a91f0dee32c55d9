using System.Text;
using System.Text.Json.Nodes;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Unit.Coaching.Training.Grades;

/// <summary>The table itself, and that a broken one is refused.</summary>
public sealed class GradeTableTests
{
    public static TheoryData<GradeSystem> Systems => [.. Enum.GetValues<GradeSystem>()];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Every_system_covers_the_whole_scale_without_gap_or_overlap(GradeSystem system)
    {
        var grades = Grade.All(system);

        Assert.Equal(0, grades[0].Easiest);
        Assert.Equal(33.5, grades[^1].Hardest);
        Assert.All(grades.Zip(grades.Skip(1)), pair => Assert.Equal(pair.First.Hardest, pair.Second.Easiest));
        Assert.All(grades.Zip(grades.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Theory]
    [InlineData(GradeSystem.French, 34)]
    [InlineData(GradeSystem.Fontainebleau, 28)]
    [InlineData(GradeSystem.VScale, 19)]
    [InlineData(GradeSystem.Yds, 34)]
    [InlineData(GradeSystem.Uiaa, 31)]
    public void No_grade_is_missing(GradeSystem system, int count) => Assert.Equal(count, Grade.All(system).Count);

    [Theory]
    [InlineData("grades", """{"6a":1,"6b":1}""", "6b does not end above")]
    [InlineData("grades", """{"6a":2,"6b":1}""", "6b does not end above")]
    [InlineData("aliases", """{"6":"6d"}""", "6 is unknown")]
    [InlineData("aliases", """{"6A ":"6a+"}""", "stands there twice")]
    [InlineData("discipline", "\"ice\"", "not a table of grades")]
    [InlineData("grades", """{"6a":"hard"}""", "not a table of grades")]
    public void A_broken_table_is_refused(string part, string content, string reason)
    {
        var table = JsonNode.Parse(EmbeddedText.Read("grades.json"))!;
        table["systems"]!["french"]![part] = JsonNode.Parse(content);
        if (part == "grades")
        {
            table["systems"]!["french"]!["aliases"] = new JsonObject();
        }

        var error = Assert.Throws<FormatException>(() => GradeTable.Parse(Bytes(table)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_system_is_refused()
    {
        var table = JsonNode.Parse(EmbeddedText.Read("grades.json"))!;
        table["systems"]!.AsObject().Remove("uiaa");

        Assert.Throws<FormatException>(() => GradeTable.Parse(Bytes(table)));
    }

    private static byte[] Bytes(JsonNode table) => Encoding.UTF8.GetBytes(table.ToJsonString());
}
