using Ascension.Coaching.Advice;
using Ascension.Coaching.Advice.Texts;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Holds;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Scores;
using Ascension.Coaching.Reporting;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching;

/// <summary>Turns skeletons into movement, metrics, scores and advice; pure and deterministic.</summary>
public static class ClimbAnalyser
{
    /// <summary>
    /// Analyses a climb. The same timeline and body give the same bytes. A timeline in which nobody is seen to climb
    /// gives a report without contacts, moves and advice, whose metrics are null and whose summary says so.
    /// </summary>
    /// <param name="timeline">Skeletons over time.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="holds">The holds of the wall, or <see cref="HoldMap.Unknown"/>.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <exception cref="ArgumentException">The timeline spans more than 30 minutes.</exception>
    /// <exception cref="OperationCanceledException">The analysis was stopped.</exception>
    public static ClimbReport Analyse(
        SkeletonTimeline timeline, ClimberBody body, HoldMap holds, CancellationToken cancellationToken) =>
        Analyse(timeline, body, holds, [], cancellationToken);

    /// <summary>
    /// The same with holds that a model saw in the film. They are neither all holds nor those of one route, so they
    /// only name the contacts that the movement itself shows: metrics, scores and advice stay as they are without.
    /// </summary>
    /// <param name="timeline">Skeletons over time.</param>
    /// <param name="body">What is known of the climber's body.</param>
    /// <param name="holds">The holds of the route, or <see cref="HoldMap.Unknown"/>.</param>
    /// <param name="seen">Holds seen in the film, in wall coordinates.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <exception cref="ArgumentException">The timeline spans more than 30 minutes.</exception>
    /// <exception cref="OperationCanceledException">The analysis was stopped.</exception>
    public static ClimbReport Analyse(
        SkeletonTimeline timeline,
        ClimberBody body,
        HoldMap holds,
        IReadOnlyList<Hold> seen,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentNullException.ThrowIfNull(seen);

        var movement = new MovementAnalyser(CleaningSettings.Default, MovementSettings.Default);
        var climb = movement.Analyse(timeline, body, holds, cancellationToken);
        var metrics = ClimbMetrics.Of(climb);
        cancellationToken.ThrowIfCancellationRequested();

        var scores = new Scorer(ScoreRules.Default).Score(metrics, climb.Scale);
        var detectors = DetectorCatalog.Create(DetectorThresholds.Default);
        var advice = new Adviser(AdviceSettings.Default, detectors).Advise(climb, metrics);
        cancellationToken.ThrowIfCancellationRequested();

        return new ClimbReport(
            new MovementTrackBuilder(
                timeline, climb, new Wall(new HoldMap(seen, null), timeline.Video, climb.Scale)).Build(scores),
            MetricsDocument.Write(climb, metrics, scores),
            new AdviceDocument(AdviceTexts.English, AdviceSettings.Default).Write(climb, advice),
            new AdviceDocument(AdviceTexts.French, AdviceSettings.Default).Write(climb, advice));
    }
}
