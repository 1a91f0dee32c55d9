using Ascension.Coaching.Movement.Techniques;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How often each technique was used.</summary>
internal static class TechniqueMetrics
{
    public static IEnumerable<Metric> Of(ClimbMovement climb) =>
        Enum.GetValues<Technique>().Select(technique => new Metric(
            MetricNames.Tag(technique),
            MetricDimension.Count,
            climb.Tags.Count(tag => tag.Technique == technique)));
}
