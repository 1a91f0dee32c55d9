using System.Text.Json;
using Ascension.Coaching;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Unit.Coaching.Techniques;

namespace Ascension.Unit.Coaching.Metrics;

public sealed class MetricsDocumentTests
{
    [Fact]
    public void A_mapped_climb_tells_the_holds_of_its_moves_and_its_tags()
    {
        var report = Parse(Matching(new Stage { WallAngleDegrees = 12.5 }.HoldsUnderLimbs()).Report());

        Assert.Equal("used", report.GetProperty("hold_map").GetString());
        Assert.Equal(12.5, report.GetProperty("wall_angle_degrees").GetDouble());
        var move = Assert.Single(report.GetProperty("moves").EnumerateArray());
        Assert.Equal("left_hand", move.GetProperty("from_hold").GetString());
        Assert.Equal("right_hand", move.GetProperty("to_hold").GetString());
        Assert.Equal("match", Assert.Single(move.GetProperty("tags").EnumerateArray()).GetString());
        var tag = Assert.Single(report.GetProperty("tags").EnumerateArray());
        Assert.Equal("match", tag.GetProperty("tag").GetString());
        Assert.Equal("left_hand", tag.GetProperty("limb").GetString());
        Assert.Equal(0, tag.GetProperty("move").GetInt32());
        Assert.True(tag.GetProperty("start_ms").GetInt32() < tag.GetProperty("end_ms").GetInt32());
        Assert.InRange(tag.GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal(1, Metric(report, "tag_match"));
        Assert.Equal(0, Metric(report, "tag_dyno"));
    }

    [Fact]
    public void Without_a_map_the_document_says_so_and_the_holds_are_null()
    {
        var report = Parse(Matching(new Stage()).Report());

        Assert.Equal("absent", report.GetProperty("hold_map").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("wall_angle_degrees").ValueKind);
        var move = Assert.Single(report.GetProperty("moves").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, move.GetProperty("from_hold").ValueKind);
        Assert.Equal(JsonValueKind.Null, move.GetProperty("to_hold").ValueKind);
    }

    [Fact]
    public void A_map_of_another_wall_does_not_fit()
    {
        var report = Parse(Matching(new Stage().Hold("far", 0.8, 0.2)).Report());

        Assert.Equal("not_fitting", report.GetProperty("hold_map").GetString());
    }

    [Fact]
    public void The_figures_of_a_move_are_those_of_the_analysis()
    {
        var stage = Matching(new Stage());
        var figures = Assert.Single(stage.Movement().MoveFigures);

        var move = Assert.Single(Parse(stage.Report()).GetProperty("moves").EnumerateArray());

        Assert.Equal(figures.Path.Length, move.GetProperty("path_length").GetDouble(), 0.0006);
        Assert.Equal(figures.Move.ReachUsed, move.GetProperty("reach_used").GetDouble(), 0.0006);
        Assert.Equal(figures.HandWeightShare, move.GetProperty("hand_weight_share").GetDouble(), 0.0006);
        Assert.Equal(figures.ArmTension + figures.LegTension, move.GetProperty("tension").GetDouble(), 0.0006);
        Assert.Equal(figures.Squareness, move.GetProperty("squareness").GetDouble(), 0.0006);
        Assert.Equal(
            figures.ReachAngles[1],
            move.GetProperty("angles").GetProperty("reach").GetProperty("right_elbow").GetDouble(),
            0.0006);
    }

    [Fact]
    public void Lengths_of_moves_are_metres_once_the_height_is_known()
    {
        var unknown = Move(Matching(new Stage()).Report());
        var known = Move(Matching(new Stage()).Report(new ClimberBody(200, [], [])));

        Assert.Equal(
            2 * unknown.GetProperty("path_length").GetDouble(), known.GetProperty("path_length").GetDouble(), 0.002);
        Assert.Equal(unknown.GetProperty("reach_used").GetDouble(), known.GetProperty("reach_used").GetDouble());
    }

    [Fact]
    public void Every_technique_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<Technique>().Select(MetricNames.Of).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(
            TechniqueCatalog.Create(TechniqueSettings.Default).Select(finder => finder.Technique).Order(),
            Enum.GetValues<Technique>());
    }

    private static Stage Matching(Stage stage)
    {
        stage.Climber.LeftHand.MoveTo(2.5, 0.6, new Point(0.11, 1.15));
        return stage;
    }

    private static JsonElement Move(ClimbReport report) =>
        Assert.Single(Parse(report).GetProperty("moves").EnumerateArray());

    private static double Metric(JsonElement report, string name) =>
        report.GetProperty("metrics").EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();

    private static JsonElement Parse(ClimbReport report)
    {
        using var document = JsonDocument.Parse(report.MetricsJson);
        return document.RootElement.Clone();
    }
}
