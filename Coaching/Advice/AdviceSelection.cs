namespace Ascension.Coaching.Advice;

/// <summary>What is told about a climb, the most important first.</summary>
internal sealed record AdviceSelection(IReadOnlyList<AdviceItem> Advice, IReadOnlyList<PraiseItem> Praise);
