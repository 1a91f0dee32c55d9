using Ascension.Coaching;
using Ascension.Storage.Progress;
using Ascension.Storage.Results;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Keeps the figures of completed analyses for progress over time. They follow from the stored metrics document alone,
/// so recording an analysis again writes the same rows.
/// </summary>
internal sealed class ProgressRecorder(
    IResultStore results, IProgressStore progress, ILogger<ProgressRecorder> logger)
{
    /// <param name="analysis">Which analysis.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="climbedAt">
    /// When the analysis was accepted: the nearest to the climb that is known, and the same however often it is
    /// recorded.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RecordAsync(
        Guid analysis, Guid owner, DateTimeOffset climbedAt, CancellationToken cancellationToken)
    {
        var figures = await ReadFiguresAsync(analysis, owner, cancellationToken);
        await progress.RecordAsync(new(analysis, owner, climbedAt, figures), cancellationToken);
    }

    public Task ForgetAsync(Guid analysis, CancellationToken cancellationToken) =>
        progress.DeleteAsync(analysis, cancellationToken);

    private async Task<IReadOnlyList<Figure>> ReadFiguresAsync(
        Guid analysis, Guid owner, CancellationToken cancellationToken)
    {
        try
        {
            var document = await results.ReadContentAsync(analysis, owner, OutputKind.Metrics, cancellationToken)
                ?? throw new InvalidDataException("There is no metrics document.");
            return [.. ClimbFigures.Read(document).Select(ToRow)];
        }
        catch (InvalidDataException exception)
        {
            // The climber keeps the analysis: a document that is damaged now will be so at every other try.
            logger.LogError(exception, "Analysis {Analysis} adds nothing to its climber's progress.", analysis);
            return [];
        }
    }

    private static Figure ToRow(ClimbFigure figure) => new(
        figure.IsScore ? FigureKind.Score : FigureKind.Metric, figure.Name, figure.Value, figure.Unit);
}
