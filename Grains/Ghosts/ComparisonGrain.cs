using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Registration;
using Ascension.Coaching.Ghosts.Texts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Ghosts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Analysis;
using Ascension.Grains.Scheduling;
using Ascension.Storage.Results;

namespace Ascension.Grains.Ghosts;

/// <remarks>Nothing is kept beyond the activation; climb and ghost are asked for anew each time.</remarks>
internal sealed class ComparisonGrain(IResultStore results, StoredFilms films, CpuLimiter cpu)
    : Grain, IComparisonGrain
{
    private (GhostComparison Comparison, IReadOnlyList<int> TimesMs)? _known;

    public async Task<ClimbComparison> CompareAsync(CompareClimb command, CancellationToken cancellationToken)
    {
        var id = new ComparisonId(this.GetPrimaryKey());
        if (id != ComparisonId.Of(command.Analysis, command.Ghost))
        {
            throw new ArgumentException("This is the comparison of another climb or ghost.", nameof(command));
        }

        var climb = await GrainFactory.Analysis(command.Analysis).GetStatusAsync(command.Caller);
        if (climb.State is not AnalysisState.Completed)
        {
            throw new AscensionException(ErrorCodes.ResultNotReady, "The analysis of the climb has not completed.");
        }

        var owner = command.Caller.Value;
        var basis = await results.ReadContentAsync(
            command.Ghost.Value, owner, OutputKind.GhostBasis, cancellationToken)
            ?? throw await ExplainAsync(command, cancellationToken);
        var (comparison, times) = _known ??= await WorkOutAsync(
            command.Analysis.Value, owner, basis, cancellationToken);
        var texts = command.Language == "fr" ? GhostTexts.French : GhostTexts.English;
        return new(
            id, comparison.PathSimilarity, comparison.EfficiencyScore,
            [.. comparison.Deviations.Select(deviation => ToMessage(deviation, times, texts))]);
    }

    /// <summary>Why there is nothing to compare with.</summary>
    private async Task<AscensionException> ExplainAsync(CompareClimb command, CancellationToken cancellationToken)
    {
        var isOfAnalysis = await results.ReadOutputAsync(
            command.Ghost.Value, command.Caller.Value, GhostStage.LastOutput, cancellationToken) is not null;

        // Throws not_found for a stranger's.
        if (!isOfAnalysis && (await GrainFactory.Ghost(command.Ghost).GetStatusAsync(command.Caller)).State
            is GhostState.Processing)
        {
            return new(ErrorCodes.ResultNotReady, "The ghost is still being planned.");
        }

        return new(ErrorCodes.StateConflict, "The ghost does not get up: there is nothing to compare with.");
    }

    private async Task<(GhostComparison Comparison, IReadOnlyList<int> TimesMs)> WorkOutAsync(
        Guid analysis, Guid owner, byte[] basis, CancellationToken cancellationToken)
    {
        var film = await films.ReadAsync(analysis, owner, cancellationToken);
        var comparison = await cpu.RunAsync(
            () => Compare(film, GhostBasis.Read(basis), cancellationToken), cancellationToken)
            ?? throw new AscensionException(
                ErrorCodes.ViewsDoNotMatch, "The film of the climb does not show the route of the ghost.");
        return (comparison, film.Timeline.TimesMs);
    }

    private static GhostComparison? Compare(
        FilmedClimb film, GhostBasis basis, CancellationToken cancellationToken)
    {
        var climb = ClimbRegistration.Find(film.Timeline, film.Holds, basis.Body, basis.OnPhoto(), cancellationToken);
        return climb is null ? null : GhostComparer.Compare(basis, climb.Trace);
    }

    private static ClimbDeviation ToMessage(Deviation deviation, IReadOnlyList<int> times, GhostTexts texts) => new(
        deviation.Part,
        deviation.StartMs,
        deviation.EndMs,
        Enumerable.Range(0, times.Count).MinBy(frame => Math.Abs(times[frame] - deviation.TimeMs)),
        deviation.TimeMs,
        deviation.DifferenceCm,
        texts.Note(deviation));
}
