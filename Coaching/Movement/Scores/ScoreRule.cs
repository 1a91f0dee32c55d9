namespace Ascension.Coaching.Movement.Scores;

/// <summary>How a metric earns points: none at its worst, 100 at its best, on a straight line between.</summary>
/// <param name="Metric">Name of the metric, lengths in body heights.</param>
/// <param name="Worst">The value that earns nothing.</param>
/// <param name="Best">The value that earns all.</param>
/// <param name="Weight">Share in the score, before missing metrics are left out.</param>
internal sealed record ScoreRule(string Metric, double Worst, double Best, double Weight)
{
    /// <summary>Points of a value, 0 to 100; never fewer for a value nearer to the best.</summary>
    public double Points(double value) => 100 * Math.Clamp((value - Worst) / (Best - Worst), 0, 1);
}
