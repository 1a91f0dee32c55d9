using System.Text.Json;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Reporting;

/// <summary>
/// Writes <c>ascension.metrics/1</c>:
/// <c>{format, scale: {body_height_px, height_m, height_assumed, length_unit}, camera, hold_map, wall_angle_degrees,
/// metrics: [{name, value, unit}], moves: [see <see cref="MoveWriter"/>], tags: [{tag, limb, start_ms, end_ms, move,
/// confidence}], scores: {overall|technique|balance|efficiency|power|pacing: {value, parts: [{metric, value, points,
/// weight}]}}}</c>. An unknown figure is null.
/// </summary>
internal static class MetricsDocument
{
    public const string Format = "ascension.metrics/1";

    public static byte[] Write(ClimbMovement climb, ClimbMetrics metrics, ClimbScores scores) => Document.Write(json =>
    {
        json.WriteString("format", Format);
        WriteScale(json, climb.Scale);
        json.WriteString("camera", Names.Of(climb.Camera));
        json.WriteString("hold_map", Names.OfHoldMap(climb));
        json.WriteRounded("wall_angle_degrees", climb.Wall.AngleDegrees ?? double.NaN);
        json.WriteStartArray("metrics");
        foreach (var metric in metrics.All)
        {
            json.WriteStartObject();
            json.WriteString("name", metric.Name);
            json.WriteRounded("value", metric.ValueIn(climb.Scale));
            json.WriteString("unit", metric.UnitIn(climb.Scale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("moves");
        var moves = new MoveWriter(json, climb);
        foreach (var figures in climb.MoveFigures)
        {
            moves.Write(figures);
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in climb.Tags)
        {
            WriteTag(json, climb, tag);
        }

        json.WriteEndArray();
        json.WriteStartObject("scores");
        WriteScore(json, "overall", scores.Overall);
        WriteScore(json, "technique", scores.Technique);
        WriteScore(json, "balance", scores.Balance);
        WriteScore(json, "efficiency", scores.Efficiency);
        WriteScore(json, "power", scores.Power);
        WriteScore(json, "pacing", scores.Pacing);
        json.WriteEndObject();
    });

    private static void WriteScale(Utf8JsonWriter json, BodyScale scale)
    {
        json.WriteStartObject("scale");
        json.WriteRounded("body_height_px", scale.BodyHeightPx);
        json.WriteRounded("height_m", scale.HeightM);
        json.WriteBoolean("height_assumed", !scale.IsHeightKnown);
        json.WriteString("length_unit", scale.IsHeightKnown ? "m" : "body_heights");
        json.WriteEndObject();
    }

    private static void WriteTag(Utf8JsonWriter json, ClimbMovement climb, TechniqueTag tag)
    {
        json.WriteStartObject();
        json.WriteString("tag", MetricNames.Of(tag.Technique));
        json.WriteString("limb", Names.Of(tag.Limb));
        json.WriteNumber("start_ms", climb.Clock.TimeMs(tag.Range.Start));
        json.WriteNumber("end_ms", climb.Clock.TimeMs(tag.Range.End));
        json.WriteRounded("move", tag.Move ?? double.NaN);
        json.WriteRounded("confidence", tag.Confidence);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, string name, Score score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", score.Value);
        json.WriteStartArray("parts");
        foreach (var part in score.Parts)
        {
            json.WriteStartObject();
            json.WriteString("metric", part.Metric);
            json.WriteRounded("value", part.Value);
            json.WriteRounded("points", part.Points);
            json.WriteRounded("weight", part.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
