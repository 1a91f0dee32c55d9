using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Accounts;
using Ascension.Grains.Ghosts;
using Ascension.Grains.Scheduling;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>Turns stored skeletons into the result document, metrics and advice. CPU work, off any scheduler.</summary>
internal sealed class MovementStage(
    IResultStore results, StoredSkeletons skeletons, StoredHolds holds, CpuLimiter cpu)
{
    /// <summary>The result document is written last: its presence means that the stage is done.</summary>
    public const OutputKind LastOutput = OutputKind.Result;

    /// <param name="analysis">Which analysis.</param>
    /// <param name="climber">Whose.</param>
    /// <param name="climbed">
    /// The route, whose holds contacts are told by; null when it is not known: those seen in the film name them then.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(
        Guid analysis, UserProfile climber, ClimbedRoute? climbed, CancellationToken cancellationToken)
    {
        var owner = climber.Id.Value;
        var timeline = await skeletons.ReadAsync(analysis, owner, cancellationToken);
        var seen = climbed is null ? await holds.ReadFilmedAsync(analysis, owner, cancellationToken) : [];
        var (report, document) = await cpu.RunAsync(
            () => Analyse(timeline, ClimberBodies.Of(climber), climbed, seen, cancellationToken), cancellationToken);

        await WriteAsync(OutputKind.Metrics, report.MetricsJson);
        await WriteAsync(OutputKind.AdviceEnglish, report.AdviceEnglishJson);
        await WriteAsync(OutputKind.AdviceFrench, report.AdviceFrenchJson);
        await WriteAsync(LastOutput, document);

        Task WriteAsync(OutputKind kind, byte[] json) =>
            results.WriteOutputAsync(analysis, owner, kind, json, "application/json", cancellationToken);
    }

    /// <summary>The overall score of a stored result.</summary>
    public async Task<int?> ReadScoreAsync(Guid analysis, Guid owner, CancellationToken cancellationToken)
    {
        var document = await results.ReadContentAsync(analysis, owner, LastOutput, cancellationToken);
        return document is null ? null : SkeletonDocumentCodec.Decode(document).Movement?.Scores.Overall.Value;
    }

    private static (ClimbReport Report, byte[] Document) Analyse(
        SkeletonTimeline timeline,
        ClimberBody body,
        ClimbedRoute? climbed,
        IReadOnlyList<Hold> seen,
        CancellationToken cancellationToken)
    {
        var map = HoldsOf(timeline, body, climbed, cancellationToken);
        var report = ClimbAnalyser.Analyse(timeline, body, map, seen, cancellationToken);
        return (report, SkeletonDocumentCodec.Encode(new SkeletonDocument(timeline, report.Movement)));
    }

    /// <summary>The route's holds as the film shows them; none when it does not show the route.</summary>
    private static HoldMap HoldsOf(
        SkeletonTimeline timeline, ClimberBody body, ClimbedRoute? climbed, CancellationToken cancellationToken) =>
        climbed is null
            ? HoldMap.Unknown
            : ClimbRegistration.FindHolds(
                timeline, body, climbed.Route, isScaleKnown: !climbed.Scale.IsAssumed, cancellationToken);
}
