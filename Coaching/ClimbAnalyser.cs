using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching;

/// <summary>Turns skeletons into movement, metrics, scores and advice; pure and deterministic.</summary>
public static class ClimbAnalyser
{
    /// <summary>Analyses a climb.</summary>
    /// <param name="timeline">Skeletons over time.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static ClimbReport Analyse(
        SkeletonTimeline timeline, ClimberBody body, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();
}
