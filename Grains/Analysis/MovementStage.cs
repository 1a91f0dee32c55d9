using Ascension.Coaching;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Accounts;
using Ascension.Grains.Scheduling;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;

namespace Ascension.Grains.Analysis;

/// <summary>Turns stored skeletons into the result document, metrics and advice. CPU work, off any scheduler.</summary>
internal sealed class MovementStage(IResultStore results, CpuLimiter cpu)
{
    /// <summary>The result document is written last: its presence means that the stage is done.</summary>
    public const OutputKind LastOutput = OutputKind.Result;

    public async Task RunAsync(Guid analysis, UserProfile climber, CancellationToken cancellationToken)
    {
        var owner = climber.Id.Value;
        var stored = await results.ReadContentAsync(analysis, owner, OutputKind.Skeleton, cancellationToken)
            ?? throw new AnalysisFaultException(
                new AnalysisError(ErrorCodes.AnalysisFailed, "The skeletons are gone.", Retryable: true));
        var (report, document) = await cpu.RunAsync(
            () => Analyse(stored, climber, cancellationToken), cancellationToken);

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
        byte[] stored, UserProfile climber, CancellationToken cancellationToken)
    {
        var timeline = SkeletonDocumentCodec.Decode(stored).Timeline;
        var report = ClimbAnalyser.Analyse(timeline, ClimberBodies.Of(climber), HoldMap.Unknown, cancellationToken);
        return (report, SkeletonDocumentCodec.Encode(new SkeletonDocument(timeline, report.Movement)));
    }
}
