using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Ghosts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Accounts;
using Ascension.Grains.Persistence;
using Ascension.Storage.Results;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Ghosts;

/// <remarks>Planning is a task of the activation; the watchdog begins it again where a silo died.</remarks>
internal sealed class GhostGrain(
    [PersistentState("ghost", GrainStateStore.Name)] IPersistentState<GhostGrainState> ghost,
    GhostStage stage,
    IResultStore results,
    TimeProvider time,
    ILogger<GhostGrain> logger) : Grain, IGhostGrain, IRemindable, IDisposable
{
    private const string Watchdog = "watchdog";
    private static readonly TimeSpan WatchdogPeriod = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private GhostId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        EnsureRunning();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _running;
    }

    public void Dispose() => _stop.Dispose();

    public async Task<GhostStatus> PlanAsync(PlanGhost command)
    {
        var owner = command.Climber.Id.Value;
        if (ghost.State.CreatedAt is not null && ghost.State.Owner != owner)
        {
            throw AscensionException.NotFound("ghost");
        }

        EnsureNotDeleted();

        if (ghost.State.State is GhostState.Unknown or GhostState.Failed)
        {
            RouteReader.RequireBody(command.Climber);
            var climbed = RouteReader.Read(command.Route);

            // The end of a failed try may still be being told: its last write must not meet the first of this one.
            await _running;

            await GrainFactory.Route(command.Route.Id).NoteGhostAsync(command.Climber.Id, Id);

            // The route may have been deleted between then and now, and this ghost with it.
            EnsureNotDeleted();

            // First the reminder: whatever is accepted after it cannot be forgotten.
            await this.RegisterOrUpdateReminder(Watchdog, WatchdogPeriod, WatchdogPeriod);
            await ghost.PersistAsync(new GhostGrainState
            {
                CreatedAt = ghost.State.CreatedAt ?? time.GetUtcNow(),
                Owner = owner,
                RouteId = command.Route.Id.Value,
                State = GhostState.Processing,
                Route = climbed.Route,
                Body = ClimberBodies.Of(command.Climber),
                Scale = climbed.Scale,
                Wall = RouteReader.ReadWall(command.Route, climbed.Scale),
                Attempt = ghost.State.Attempt + 1,
            });
            EnsureRunning();
        }

        return ghost.State.ToStatus(Id);
    }

    public async Task DeleteAsync(UserId owner)
    {
        if (ghost.State.CreatedAt is not null && ghost.State.Owner != owner.Value)
        {
            return;
        }

        await _stop.CancelAsync();
        await _running;
        await ghost.PersistAsync(GhostGrainState.Forgotten(owner.Value, time.GetUtcNow()));
        await results.DeleteAnalysisAsync(Id.Value, CancellationToken.None);
    }

    public Task<GhostStatus> GetStatusAsync(UserId caller) =>
        ghost.State.Exists && ghost.State.Owner == caller.Value
            ? Task.FromResult(ghost.State.ToStatus(Id))
            : throw AscensionException.NotFound("ghost");

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (NeedsWork)
        {
            EnsureRunning();
        }
        else if (await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private void EnsureNotDeleted()
    {
        if (ghost.State.State is GhostState.Deleted)
        {
            throw AscensionException.NotFound("ghost");
        }
    }

    private bool NeedsWork => ghost.State is { Exists: true, Announced: false };

    private void EnsureRunning()
    {
        if (NeedsWork && _running.IsCompleted)
        {
            _running = RunAsync(_stop.Token);
        }
    }

    /// <summary>Plans, keeps the end, tells it. What fails for want of a store is done by the next watchdog.</summary>
    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            if (ghost.State.State is GhostState.Processing)
            {
                await ghost.PersistAsync(await EndAsync(cancellationToken));
            }

            await GrainFactory.User(new UserId(ghost.State.Owner)).AppendEventAsync(
                $"ghost:{Id}:{ghost.State.Attempt}",
                new GhostCompleted(Id, new RouteId(ghost.State.RouteId), ghost.State.Reachable));
            await ghost.PersistAsync(ghost.State with { Announced = true });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Ghost {Ghost} is planned by another activation.", Id);
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Ghost {Ghost} cannot be kept; trying again within a minute.", Id);
        }
    }

    private async Task<GhostGrainState> EndAsync(CancellationToken cancellationToken)
    {
        var state = ghost.State;
        try
        {
            var isReachable = await stage.RunAsync(Id.Value, state, cancellationToken);
            return Ended(state) with { State = GhostState.Completed, Reachable = isReachable };
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            logger.LogError(exception, "Ghost {Ghost} cannot be planned.", Id);
            return Ended(state) with { State = GhostState.Failed };
        }
    }

    private GhostGrainState Ended(GhostGrainState state) =>
        state with { Route = null, Body = null, Scale = null, Wall = [], CompletedAt = time.GetUtcNow() };
}
