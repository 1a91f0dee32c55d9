using Ascension.Coaching.Ghosts;
using Ascension.Grains.Scheduling;
using Ascension.Storage.Results;

namespace Ascension.Grains.Ghosts;

/// <summary>Plans ghosts and keeps their documents. CPU work, off any scheduler.</summary>
internal sealed class GhostStage(IResultStore results, CpuLimiter cpu)
{
    /// <summary>Written last: its presence means that the ghost is there.</summary>
    public const OutputKind LastOutput = OutputKind.GhostEnglish;

    private const string Json = "application/json";

    /// <summary>Plans the ghost of a body on a route; doing so again writes the same bytes.</summary>
    /// <returns>Whether the ghost gets up.</returns>
    public async Task<bool> RunAsync(Guid ghost, GhostGrainState state, CancellationToken cancellationToken)
    {
        var on = new ClimbedRoute(state.Route!, state.Scale!) { Wall = state.Wall };
        var planned = await cpu.RunAsync(
            () => PlannedGhost.Of(
                GhostPlanner.Default.Plan(on.Route, state.Body!, start: null, cancellationToken), on, state.Body!),
            cancellationToken);
        await WriteAsync(ghost, state.Owner, planned, cancellationToken);
        return planned.IsReachable;
    }

    /// <summary>Keeps the documents of a ghost.</summary>
    public async Task WriteAsync(Guid ghost, Guid owner, PlannedGhost planned, CancellationToken cancellationToken)
    {
        if (planned.Basis is { } basis)
        {
            await WriteAsync(OutputKind.GhostBasis, basis);
        }

        await WriteAsync(OutputKind.GhostFrench, planned.French);
        await WriteAsync(LastOutput, planned.English);

        Task WriteAsync(OutputKind kind, byte[] json) =>
            results.WriteOutputAsync(ghost, owner, kind, json, Json, cancellationToken);
    }
}
