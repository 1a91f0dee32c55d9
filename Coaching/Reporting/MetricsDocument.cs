using System.Text.Json;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Reporting;

/// <summary>
/// Writes <c>ascension.metrics/1</c>:
/// <c>{format, scale: {body_height_px, height_m, height_assumed, length_unit}, camera, metrics: [{name, value, unit}],
/// moves: [{index, limb, start_ms, end_ms, duration_ms, reach, foot_moves, dynamic, peak_speed, smoothness,
/// balance_offset}], scores: {overall|technique|balance|efficiency|power|pacing: {value, parts: [{metric, value,
/// points, weight}]}}}</c>. An unknown figure is null.
/// </summary>
internal static class MetricsDocument
{
    public const string Format = "ascension.metrics/1";

    public static byte[] Write(ClimbMovement climb, ClimbMetrics metrics, ClimbScores scores) => Document.Write(json =>
    {
        json.WriteString("format", Format);
        WriteScale(json, climb.Scale);
        json.WriteString("camera", Names.Of(climb.Camera));
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
        foreach (var move in climb.Moves)
        {
            WriteMove(json, climb, move);
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

    private static void WriteMove(Utf8JsonWriter json, ClimbMovement climb, HandMove move)
    {
        var length = climb.Scale.IsHeightKnown ? climb.Scale.HeightM : 1;
        var (start, end) = (climb.Clock.TimeMs(move.ReachPhase.Start), climb.Clock.TimeMs(move.ReachPhase.End));
        json.WriteStartObject();
        json.WriteNumber("index", move.Index);
        json.WriteString("limb", Names.Of(move.Hand));
        json.WriteNumber("start_ms", start);
        json.WriteNumber("end_ms", end);
        json.WriteNumber("duration_ms", end - start);
        json.WriteRounded("reach", move.Reach * length);
        json.WriteNumber("foot_moves", move.FootMoves);
        json.WriteBoolean("dynamic", move.IsDynamic);
        json.WriteRounded("peak_speed", move.PeakSpeed * length);
        json.WriteRounded("smoothness", move.Smoothness);
        json.WriteRounded("balance_offset", move.BalanceOffset * length);
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
