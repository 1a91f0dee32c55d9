using System.Text.Json;
using Ascension.Coaching.Reporting;

namespace Ascension.Coaching;

/// <summary>Reads the numbers of a metrics document for comparing climbs over time.</summary>
/// <remarks>
/// The document tells lengths in metres once the climber's height is known. A climber who enters or corrects a height
/// would break every series of lengths, so they are turned back into body heights with the height that the document
/// itself used. What is not known (null, or a score without parts) is left out.
/// </remarks>
public static class ClimbFigures
{
    private const string ScoreUnit = "points";

    // Of a metre's third decimal something remains; beyond the sixth there is only noise.
    private const int Decimals = 6;

    /// <summary>Reads <c>ascension.metrics/1</c>.</summary>
    /// <param name="metricsJson">The document: UTF-8 JSON.</param>
    /// <returns>Scores, then metrics, in the order of the document; each name once.</returns>
    /// <exception cref="InvalidDataException">It is not such a document.</exception>
    public static IReadOnlyList<ClimbFigure> Read(ReadOnlyMemory<byte> metricsJson)
    {
        try
        {
            using var document = JsonDocument.Parse(metricsJson);
            var root = document.RootElement;
            return root.GetProperty("format").GetString() == MetricsDocument.Format
                ? [.. Scores(root.GetProperty("scores")), .. Metrics(root)]
                : throw new InvalidDataException($"The document is not {MetricsDocument.Format}.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("The metrics document cannot be read.", exception);
        }
    }

    private static IEnumerable<ClimbFigure> Scores(JsonElement scores) =>
        from score in scores.EnumerateObject()
        where score.Value.GetProperty("parts").GetArrayLength() > 0
        select new ClimbFigure(score.Name, IsScore: true, score.Value.GetProperty("value").GetDouble(), ScoreUnit);

    private static IEnumerable<ClimbFigure> Metrics(JsonElement root)
    {
        var height = root.GetProperty("scale").GetProperty("height_m").GetDouble();
        return
            from metric in root.GetProperty("metrics").EnumerateArray()
            let value = metric.GetProperty("value")
            where value.ValueKind != JsonValueKind.Null
            let name = metric.GetProperty("name").GetString()!
            select InBodyHeights(name, value.GetDouble(), metric.GetProperty("unit").GetString()!, height);
    }

    private static ClimbFigure InBodyHeights(string name, double value, string unit, double height) => unit switch
    {
        "m" => new(name, IsScore: false, Math.Round(value / height, Decimals), "body_heights"),
        "m/s" => new(name, IsScore: false, Math.Round(value / height, Decimals), "body_heights/s"),
        _ => new(name, IsScore: false, value, unit),
    };
}
