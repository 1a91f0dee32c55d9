using Ascension.Skeletons.Movement;

namespace Ascension.Skeletons.Documents;

/// <summary>Reads the scores of a climb.</summary>
internal static class ScoresReader
{
    private static readonly string[] Names = ["overall", "technique", "balance", "efficiency", "power", "pacing"];

    public static ClimbScores Read(ref JsonCursor json)
    {
        var scores = new Score?[Names.Length];
        json.EnterObject("scores");
        while (json.NextProperty() is { } name)
        {
            var index = Array.IndexOf(Names, name);
            if (index < 0)
            {
                json.Skip();
                continue;
            }

            Columns.Once(scores[index], name);
            scores[index] = ReadScore(ref json, name);
        }

        return scores is [{ } overall, { } technique, { } balance, { } efficiency, { } power, { } pacing]
            ? new(overall, technique, balance, efficiency, power, pacing)
            : throw new FormatException("scores is not complete.");
    }

    private static Score ReadScore(ref JsonCursor json, string what)
    {
        int? value = null;
        List<ScorePart>? parts = null;
        json.EnterObject(what);
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "value":
                    value = json.ReadInt(0, 100, $"scores.{what}.value");
                    break;
                case "parts":
                    parts = ReadParts(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new(
            value ?? throw new FormatException($"scores.{what}.value is missing."),
            Columns.Required(parts, $"scores.{what}.parts"));
    }

    private static List<ScorePart> ReadParts(ref JsonCursor json)
    {
        var parts = new List<ScorePart>();
        json.EnterArray("parts");
        while (json.NextItem())
        {
            json.RequireObject("parts");
            parts.Add(parts.Count < DocumentLimits.MaxParts
                ? ReadPart(ref json)
                : throw new FormatException($"There are more than {DocumentLimits.MaxParts} parts of a score."));
        }

        return parts;
    }

    private static ScorePart ReadPart(ref JsonCursor json)
    {
        string? metric = null;
        double? value = null, points = null, weight = null;
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "metric":
                    metric = json.ReadName(name);
                    break;
                case "value":
                    value = json.ReadNumber(-DocumentLimits.MaxNumber, DocumentLimits.MaxNumber, name, orNull: true);
                    break;
                case "points":
                    points = json.ReadNumber(0, 100, name);
                    break;
                case "weight":
                    weight = json.ReadNumber(0, 1, name);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return metric is not null && value is not null && points is not null && weight is not null
            ? new(metric, value.Value, points.Value, weight.Value)
            : throw new FormatException("A part of a score is not complete.");
    }
}
