using System.Text.Json;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Advice.Texts;
using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Reporting;

/// <summary>
/// Writes <c>ascension.advice/1</c>:
/// <c>{format, language, summary, advice: [{id, title, explanation, fix, drills: [text], severity, confidence,
/// intervals: [{start_ms, end_ms, move?}]}], praise: [{id, text, intervals}]}</c>, the most important first; severity
/// and confidence 0 to 1; <c>move</c> is the index of a move in the metrics document.
/// </summary>
internal sealed class AdviceDocument(AdviceTexts texts, AdviceSettings settings)
{
    public const string Format = "ascension.advice/1";

    public byte[] Write(ClimbMovement climb, AdviceSelection selection) => Document.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("language", texts.Language);
        json.WriteString("summary", Summary(climb, selection));
        json.WriteStartArray("advice");
        foreach (var item in selection.Advice)
        {
            WriteAdvice(json, item);
        }

        json.WriteEndArray();
        json.WriteStartArray("praise");
        foreach (var praise in selection.Praise)
        {
            json.WriteStartObject();
            json.WriteString("id", praise.Id);
            json.WriteString("text", texts.Text($"praise.{praise.Id}"));
            WriteIntervals(json, praise.Intervals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private string Summary(ClimbMovement climb, AdviceSelection selection)
    {
        if (climb.Moves.Count == 0 || climb.AngleReliability < settings.LeastConfidence)
        {
            return texts.Text("summary.nothing_seen");
        }

        Dictionary<string, double> values = new()
        {
            ["moves"] = climb.Moves.Count,
            ["seconds"] = climb.Clock.Seconds(climb.Window.Length),
        };
        return texts.Text(selection.Advice.Count > 0 ? "summary.advice" : "summary.quiet", values);
    }

    private void WriteAdvice(Utf8JsonWriter json, AdviceItem item)
    {
        var (id, finding) = (item.Traits.Id, item.Finding);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", texts.Text($"{id}.title"));
        json.WriteString("explanation", texts.CountedText($"{id}.explanation", finding.Values));
        json.WriteString("fix", texts.Text($"{id}.fix"));
        json.WriteStartArray("drills");
        foreach (var drill in item.Drills)
        {
            json.WriteStringValue(texts.Text($"drill.{drill.Id}"));
        }

        json.WriteEndArray();
        json.WriteRounded("severity", finding.Severity);
        json.WriteRounded("confidence", finding.Confidence);
        WriteIntervals(json, finding.Intervals);
        json.WriteEndObject();
    }

    private void WriteIntervals(Utf8JsonWriter json, IReadOnlyList<AdviceInterval> intervals)
    {
        json.WriteStartArray("intervals");
        var longest = intervals
            .OrderByDescending(interval => interval.EndMs - interval.StartMs)
            .Take(settings.MostIntervals)
            .OrderBy(interval => interval.StartMs);
        foreach (var interval in longest)
        {
            json.WriteStartObject();
            json.WriteNumber("start_ms", interval.StartMs);
            json.WriteNumber("end_ms", interval.EndMs);
            if (interval.Move is { } move)
            {
                json.WriteNumber("move", move);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
