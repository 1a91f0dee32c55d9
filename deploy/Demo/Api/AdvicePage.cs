namespace Ascension.Demo.Api;

/// <summary>What the coach says, most important first.</summary>
internal sealed record AdvicePage(IReadOnlyList<AdviceItem> Advice, AdviceItem? Praise);
