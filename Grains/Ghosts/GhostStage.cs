using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Reporting;
using Ascension.Grains.Scheduling;
using Ascension.Storage.Results;

namespace Ascension.Grains.Ghosts;

/// <summary>Plans a ghost and keeps its documents. CPU work, off any scheduler.</summary>
internal sealed class GhostStage(IResultStore results, CpuLimiter cpu)
{
    private const string Json = "application/json";

    /// <summary>Plans; doing so again writes the same bytes.</summary>
    /// <returns>Whether the ghost gets up.</returns>
    public async Task<bool> RunAsync(Guid ghost, GhostGrainState state, CancellationToken cancellationToken)
    {
        var (isReachable, english, french) = await cpu.RunAsync(
            () => Plan(state, cancellationToken), cancellationToken);
        await results.WriteOutputAsync(ghost, state.Owner, OutputKind.GhostEnglish, english, Json, cancellationToken);
        await results.WriteOutputAsync(ghost, state.Owner, OutputKind.GhostFrench, french, Json, cancellationToken);
        return isReachable;
    }

    private static (bool IsReachable, byte[] English, byte[] French) Plan(
        GhostGrainState state, CancellationToken cancellationToken)
    {
        var plan = GhostPlanner.Default.Plan(state.Route!, state.Body!, start: null, cancellationToken);
        var document = new GhostDocument(plan, state.Route!, state.Scale!);
        return (plan.IsReachable, document.Write("en"), document.Write("fr"));
    }
}
