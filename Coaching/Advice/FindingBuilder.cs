using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice;

/// <summary>Collects the occurrences of a fault and weighs them.</summary>
/// <param name="climb">The climb.</param>
/// <param name="reliability">How far the figures behind the fault can be trusted, 0 to 1.</param>
internal sealed class FindingBuilder(ClimbMovement climb, double reliability)
{
    /// <summary>Doubt that remains at exactly the minimum of evidence; halves with every further minimum.</summary>
    private const double DoubtAtMinimum = 0.3;

    private const double MildestSeverity = 0.3;

    private readonly List<AdviceInterval> _intervals = [];

    public int Count => _intervals.Count;

    public void Add(TickRange range, HandMove? move = null) =>
        _intervals.Add(new AdviceInterval(climb.Clock.TimeMs(range.Start), climb.Clock.TimeMs(range.End), move?.Index));

    /// <summary>The fault, when it was seen often enough.</summary>
    /// <param name="minimum">Fewest occurrences.</param>
    /// <param name="value">How bad it is.</param>
    /// <param name="threshold">Where it begins: severity 0.3.</param>
    /// <param name="severe">Where it is as bad as it gets: severity 1.</param>
    /// <param name="values">Further figures for the text; <c>count</c> and <c>value</c> are always there.</param>
    public Finding? Build(
        int minimum, double value, double threshold, double severe, params ReadOnlySpan<(string, double)> values)
    {
        if (_intervals.Count < minimum)
        {
            return null;
        }

        var share = Math.Clamp((value - threshold) / (severe - threshold), 0, 1);
        var certainty = 1 - DoubtAtMinimum * Math.Pow(0.5, (double)_intervals.Count / minimum - 1);
        Dictionary<string, double> figures = new() { ["count"] = _intervals.Count, ["value"] = value };
        foreach (var (name, figure) in values)
        {
            figures[name] = figure;
        }

        return new Finding(
            MildestSeverity + (1 - MildestSeverity) * share,
            reliability * certainty,
            [.. _intervals.OrderBy(interval => interval.StartMs).ThenBy(interval => interval.EndMs)],
            figures);
    }
}
