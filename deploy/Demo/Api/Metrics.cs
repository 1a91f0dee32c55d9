namespace Ascension.Demo.Api;

/// <summary>What the demo shows of the metrics: the scores, each 0 to 100.</summary>
internal sealed record Metrics(Dictionary<string, ScoreValue> Scores);
