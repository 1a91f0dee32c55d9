namespace Ascension.Demo.Api;

/// <summary>What the coach says, most important first.</summary>
internal sealed record AdvicePage(string Summary, IReadOnlyList<AdviceItem> Advice, IReadOnlyList<Praise> Praise);
