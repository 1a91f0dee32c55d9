using System.Text.Json;
using Ascension.Skeletons.Movement;

namespace Ascension.Skeletons.Documents;

/// <summary>Writes the scores of a climb.</summary>
internal static class ScoresWriter
{
    public static void Write(Utf8JsonWriter json, ClimbScores scores)
    {
        json.WriteStartObject("scores");
        Write(json, "overall", scores.Overall);
        Write(json, "technique", scores.Technique);
        Write(json, "balance", scores.Balance);
        Write(json, "efficiency", scores.Efficiency);
        Write(json, "power", scores.Power);
        Write(json, "pacing", scores.Pacing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Score score)
    {
        Rule.InRange(score.Parts.Count, 0, DocumentLimits.MaxParts, "the parts of a score");
        json.WriteStartObject(name);
        json.WriteNumber("value", Rule.InRange(score.Value, 0, 100, "a score"));
        json.WriteStartArray("parts");
        foreach (var part in score.Parts)
        {
            json.WriteStartObject();
            json.WriteString("metric", Rule.Name(part.Metric, "a metric's name"));
            MovementWriter.WriteNumber(json, "value", part.Value);
            json.WriteNumber("points", Rule.InRange(part.Points, 0, 100, "points"));
            json.WriteNumber("weight", Rule.InRange(part.Weight, 0, 1, "a weight"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
