namespace Ascension.Demo.Api;

/// <summary>One piece of advice.</summary>
internal sealed record AdviceItem(string Title, string Explanation, string Fix, IReadOnlyList<Interval> Intervals);
