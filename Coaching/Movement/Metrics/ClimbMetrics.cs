namespace Ascension.Coaching.Movement.Metrics;

/// <summary>All metrics of a climb, in a fixed order.</summary>
internal sealed class ClimbMetrics(IReadOnlyList<Metric> all)
{
    public IReadOnlyList<Metric> All { get; } = all;

    /// <summary>The value of a metric; NaN when the climb does not tell.</summary>
    public double this[string name] => Find(name).Value;

    public Metric Find(string name) => All.First(metric => metric.Name == name);

    public static ClimbMetrics Of(ClimbMovement climb) =>
        new([
            .. TimeMetrics.Of(climb),
            .. LimbMetrics.Of(climb),
            .. MoveMetrics.Of(climb),
            .. PathMetrics.Of(climb),
            .. PostureMetrics.Of(climb),
            .. LoadMetrics.Of(climb),
            .. TechniqueMetrics.Of(climb),
        ]);
}
