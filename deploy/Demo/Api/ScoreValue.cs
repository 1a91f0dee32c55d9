namespace Ascension.Demo.Api;

/// <summary>A score, 0 to 100.</summary>
internal sealed record ScoreValue(int Value);
