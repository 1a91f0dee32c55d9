using Ascension.Climbs.Evaluation;
using Ascension.Climbs.Filming;

namespace Ascension.Benchmarks.Advice;

/// <summary>How well climbs were understood under one condition of filming; distances in body heights.</summary>
internal sealed record ConditionFigures(
    double Noise,
    double Dropped,
    double ContactsF1,
    double MovesF1,
    double MassErrorMean,
    double MassErrorWorst,
    IReadOnlyList<FindingFigures> Detectors,
    IReadOnlyList<FindingFigures> Techniques)
{
    public static ConditionFigures Of(Shot shot, StudyResult result) => new(
        shot.Noise,
        shot.Dropped,
        result.Contacts.F1,
        result.Moves.F1,
        result.MassErrors.Average(),
        result.MassErrors.Max(),
        [.. result.Faults.Select(fault => FindingFigures.Of(
            fault.Key,
            fault.Value,
            [.. StudyResult.Of(result.Strengths, fault.Key)
                .Select(kind => new StrengthFigures(kind.Key, kind.Value.Recall))]))],
        [.. result.Techniques.Select(technique => FindingFigures.Of(technique.Key, technique.Value, []))]);
}
