using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>A named figure of a climb.</summary>
/// <param name="Name">One of <see cref="MetricNames"/>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Value">Lengths in body heights; NaN when the climb does not tell.</param>
internal sealed record Metric(string Name, MetricDimension Dimension, double Value)
{
    /// <summary>The value in the unit of <see cref="UnitIn"/>.</summary>
    public double ValueIn(BodyScale scale) => Value * (IsLength && scale.IsHeightKnown ? scale.HeightM : 1);

    /// <summary>The unit in which the metric is told.</summary>
    public string UnitIn(BodyScale scale) => Dimension switch
    {
        MetricDimension.Time => "ms",
        MetricDimension.Count => "count",
        MetricDimension.Ratio => "ratio",
        MetricDimension.Length => scale.IsHeightKnown ? "m" : "body_heights",
        MetricDimension.Speed => scale.IsHeightKnown ? "m/s" : "body_heights/s",
        _ => "1",
    };

    private bool IsLength => Dimension is MetricDimension.Length or MetricDimension.Speed;
}
