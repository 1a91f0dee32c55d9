using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>A week whose load is known: done when it is past, else planned.</summary>
/// <param name="Load">RPE x minutes.</param>
/// <param name="Kind">What it was planned as; weeks before the programme are training weeks.</param>
/// <param name="IsMissed">Past and hardly trained in.</param>
internal readonly record struct LedgerWeek(double Load, WeekKind Kind, bool IsMissed);
