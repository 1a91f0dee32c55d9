namespace Ascension.Coaching.Advice;

/// <summary>A piece of praise to be told.</summary>
/// <param name="Id">What was done well.</param>
/// <param name="Score">By how many standard deviations it was better than usual.</param>
/// <param name="Intervals">Where it is seen best; may be empty when it holds for the whole climb.</param>
/// <param name="Value">The metric behind it.</param>
internal sealed record PraiseItem(string Id, double Score, IReadOnlyList<AdviceInterval> Intervals, double Value);
