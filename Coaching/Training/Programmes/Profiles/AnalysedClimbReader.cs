using System.Text.Json;
using Ascension.Coaching.Training.Catalogue;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Profiles;

/// <summary>Reads what training needs from the documents of an analysis.</summary>
public static class AnalysedClimbReader
{
    private static readonly Dictionary<string, ClimbScore> Scores = Enum.GetValues<ClimbScore>().ToDictionary(Name);

    /// <summary>Reads <c>ascension.metrics/1</c> and <c>ascension.advice/1</c>.</summary>
    /// <param name="id">The analysis.</param>
    /// <param name="date">When it was climbed or analysed.</param>
    /// <param name="metricsJson">The metrics document: UTF-8 JSON.</param>
    /// <param name="adviceJson">The advice document in any language: UTF-8 JSON.</param>
    /// <exception cref="InvalidDataException">One of them is not such a document.</exception>
    public static AnalysedClimb Read(
        Guid id, DateOnly date, ReadOnlyMemory<byte> metricsJson, ReadOnlyMemory<byte> adviceJson)
    {
        try
        {
            return new AnalysedClimb
            {
                Id = id,
                Date = date,
                Scores = ClimbFigures.Read(metricsJson)
                    .Where(figure => figure.IsScore && Scores.ContainsKey(figure.Name))
                    .ToDictionary(figure => Scores[figure.Name], figure => figure.Value),
                Faults = Words(adviceJson, "advice", "id"),
                Techniques = Words(metricsJson, "tags", "tag"),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException
            or InvalidOperationException)
        {
            throw new InvalidDataException("The documents of an analysis cannot be read.", exception);
        }
    }

    private static IReadOnlyList<string> Words(ReadOnlyMemory<byte> json, string list, string property)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty(list).EnumerateArray()
                .Select(item => item.GetProperty(property).GetString()!)
                .Distinct(),
        ];
    }
}
