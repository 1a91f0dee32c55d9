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
    IReadOnlyList<DetectorFigures> Detectors)
{
    public static ConditionFigures Of(Shot shot, StudyResult result) => new(
        shot.Noise,
        shot.Dropped,
        result.Contacts.F1,
        result.Moves.F1,
        result.MassErrors.Average(),
        result.MassErrors.Max(),
        [.. result.Faults.Select(fault => new DetectorFigures(
            fault.Key,
            fault.Value.Precision,
            fault.Value.Recall,
            fault.Value.Right,
            fault.Value.Wrong,
            fault.Value.Missed))]);
}
