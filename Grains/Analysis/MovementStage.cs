using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Accounts;
using Ascension.Grains.Ghosts;
using Ascension.Grains.Scheduling;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>Turns stored skeletons into the result document, metrics and advice. CPU work, off any scheduler.</summary>
internal sealed class MovementStage(
    IResultStore results, StoredFilms films, CpuLimiter cpu)
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
        var film = await films.ReadAsync(analysis, owner, cancellationToken);
        var on = climbed is null
            ? null
            : await films.ReadRouteAsync(analysis, owner, climbed, cancellationToken);
        var (report, document) = await cpu.RunAsync(
            () => Analyse(film, ClimberBodies.Of(climber), on, cancellationToken), cancellationToken);

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
        FilmedClimb film, ClimberBody body, ClimbedRoute? climbed, CancellationToken cancellationToken)
    {
        var map = HoldsOf(film, body, climbed, cancellationToken);
        var report = ClimbAnalyser.Analyse(
            film.Timeline, body, map, climbed is null ? Names(film.Holds) : [], cancellationToken);
        return (report, SkeletonDocumentCodec.Encode(new SkeletonDocument(film.Timeline, report.Movement)));
    }

    /// <summary>Without a photo the holds of the film are those of the analysis.</summary>
    private static IReadOnlyList<Hold> Names(IReadOnlyList<ClimbHold> seen) =>
        [.. seen.Select(hold => new Hold(hold.Id, hold.Type, hold.X, hold.Y, hold.Box))];

    /// <summary>The route's holds as the film shows them; none when it does not show the route.</summary>
    private static HoldMap HoldsOf(
        FilmedClimb film, ClimberBody body, ClimbedRoute? climbed, CancellationToken cancellationToken) =>
        climbed is null
            ? HoldMap.Unknown
            : ClimbRegistration.FindHolds(film.Timeline, film.Holds, body, climbed.OnPhoto(), cancellationToken);
}
