using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Media;
using Ascension.Grains.Persistence;
using Ascension.Grains.Routes.Photos;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Objects;
using Ascension.Storage.Results;
using Ascension.Vision.Photos;

namespace Ascension.Grains.Routes;

internal sealed class RouteGrain(
    [PersistentState("route", GrainStateStore.Name)] IPersistentState<RouteGrainState> route,
    PhotoCheck photos,
    IObjectStore objects,
    IResultStore results,
    IIdSource ids,
    AscensionMetrics metrics,
    TimeProvider time) : Grain, IRouteGrain, IRemindable
{
    private const string Abandoned = "abandoned-upload";
    private const string Route = "route";
    private const string Hold = "hold";
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(1);

    private RouteId Id => new(this.GetPrimaryKey());

    public async Task<RouteDetails> RequestUploadAsync(RequestPhotoUpload command)
    {
        if (route.State.CreatedAt is null)
        {
            var now = time.GetUtcNow();

            // First the reminder: an upload that is announced is never forgotten.
            await this.RegisterOrUpdateReminder(Abandoned, MediaRetention.AbandonedUpload, ReminderPeriod);
            await ChangeAsync(_ => new RouteGrainState
            {
                CreatedAt = now,
                Owner = command.Owner.Value,
                ObjectKey = $"photos/{command.Owner}/{Id}",
                FileName = command.FileName,
                FileSize = command.FileSize,
                ContentType = command.ContentType,
                Sha256 = command.Sha256,
                ExpiresAt = now + MediaRetention.AbandonedUpload,
            });
        }

        EnsureOwner(command.Owner, Route);
        return route.State.ToDetails(Id);
    }

    public async Task<RouteDetails> GetAsync(UserId caller)
    {
        EnsureOwner(caller, Route);
        await AcceptPhotoAsync();
        return route.State.ToDetails(Id);
    }

    public async Task<RouteDetails> RequirePhotoAsync(UserId caller)
    {
        EnsureOwner(caller, Route);
        await EnsurePhotoAsync();
        return route.State.ToDetails(Id);
    }

    public async Task<DetectionId> BeginDetectionAsync(UserId caller, DetectionId? failed)
    {
        EnsureOwner(caller, Route);
        await EnsurePhotoAsync();
        if (route.State.Searching is null || route.State.Searching == failed?.Value)
        {
            // No change of the route as the climber sees it: its revision stays.
            await route.PersistAsync(route.State with { Searching = ids.NewId() });
        }

        return new(route.State.Searching!.Value);
    }

    public async Task<RouteDetails> RecordHoldsAsync(RecordHolds command)
    {
        EnsureOwner(command.Owner, Route);
        await EnsurePhotoAsync();
        if (route.State.Detection != command.Detection)
        {
            await ChangeAsync(state => DetectionMerge.Apply(state, command));
        }

        return route.State.ToDetails(Id);
    }

    public async Task<RouteHold> AddHoldAsync(AddHold command)
    {
        EnsureOwner(command.Caller, Route);
        var photo = await EnsurePhotoAsync();
        var added = route.State.Holds.Find(hold => command.Request is { } request && hold.Request == request);
        if (added is null)
        {
            EnsureRoom();
            added = HoldReader.Read(command, route.State.LastNumber + 1, photo);
            await ChangeAsync(state => state with
            {
                Holds = state.Holds.Add(added),
                LastNumber = added.Number,
            });
        }

        return added.ToHold(Id);
    }

    public async Task<RouteHold> CorrectHoldAsync(CorrectHold command)
    {
        var hold = Find(command.Caller, command.Hold);
        var corrected = HoldReader.Correct(hold, command);
        if (corrected.Role != hold.Role)
        {
            EnsureFitsSelection(corrected);
        }

        if (corrected != hold)
        {
            await ChangeAsync(state => state with { Holds = state.Holds.Replace(hold, corrected) });
        }

        return corrected.ToHold(Id);
    }

    public async Task RemoveHoldAsync(UserId caller, HoldId hold)
    {
        var removed = Find(caller, hold);
        if (route.State.Selection?.RoleOf(removed.Number) is not null)
        {
            throw new AscensionException(
                ErrorCodes.StateConflict, "The selected route starts or ends at this hold. Select it anew first.");
        }

        await ChangeAsync(state => state.Without(removed));
    }

    public async Task<RouteDetails> SelectAsync(SelectRoute command)
    {
        EnsureOwner(command.Caller, Route);
        await EnsurePhotoAsync();
        var selection = SelectionReader.Read(command, Id, route.State.Holds);
        await ChangeAsync(state => state.Selecting(selection));
        return route.State.ToDetails(Id);
    }

    public async Task NoteGhostAsync(UserId caller, GhostId ghost)
    {
        EnsureOwner(caller, Route);
        if (route.State.Ghosts.Contains(ghost.Value))
        {
            return;
        }

        if (route.State.Ghosts.Count >= RouteLimits.MostGhosts)
        {
            throw new AscensionException(
                ErrorCodes.StateConflict,
                $"A route has at most {RouteLimits.MostGhosts} ghosts: upload the photo anew.");
        }

        // No change of the route: its revision, from which the ghost's id follows, stays.
        await route.PersistAsync(route.State with { Ghosts = route.State.Ghosts.Add(ghost.Value) });
    }

    public async Task DeleteAsync(UserId caller)
    {
        EnsureOwner(caller, Route);
        await RemoveAsync();
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (!route.State.Exists || await TryAcceptPhotoAsync())
        {
            await UnscheduleAsync();
        }
        else if (route.State.ExpiresAt <= time.GetUtcNow())
        {
            metrics.RouteForgotten();
            await RemoveAsync();
        }
    }

    private void EnsureOwner(UserId caller, string what)
    {
        if (!route.State.Exists || route.State.Owner != caller.Value)
        {
            throw AscensionException.NotFound(what);
        }
    }

    private KeptHold Find(UserId caller, HoldId hold)
    {
        EnsureOwner(caller, Hold);
        return route.State.Holds.Find(kept => Id.Hold(kept.Number) == hold) ?? throw AscensionException.NotFound(Hold);
    }

    private void EnsureRoom()
    {
        if (route.State.Holds.Count >= RouteLimits.MostHolds || route.State.LastNumber >= HoldId.MaxNumber)
        {
            throw new AscensionException(
                ErrorCodes.StateConflict, $"A route has at most {RouteLimits.MostHolds} holds. Remove some first.");
        }
    }

    /// <summary>Where the selected route starts and ends is said by the selection alone.</summary>
    private void EnsureFitsSelection(KeptHold hold)
    {
        if (route.State.Selection is { } selection
            && (selection.RoleOf(hold.Number) is not null || hold.Role is HoldRole.Start or HoldRole.Finish))
        {
            throw new AscensionException(
                ErrorCodes.StateConflict, "The selection says where the route starts and ends. Select it anew.");
        }
    }

    private async Task<PhotoSize> EnsurePhotoAsync()
    {
        await AcceptPhotoAsync();
        return route.State.Photo
            ?? throw new AscensionException(ErrorCodes.UploadMissing, "The photo has not been uploaded yet.");
    }

    /// <summary>Takes the photo in if it has come.</summary>
    private async Task AcceptPhotoAsync()
    {
        if (route.State.State is RouteState.AwaitingUpload
            && await photos.ReadAsync(route.State, CancellationToken.None) is { } size)
        {
            await ChangeAsync(state => state with { State = RouteState.Uploaded, Photo = size, ExpiresAt = null });
            await UnscheduleAsync();
        }
    }

    private async Task<bool> TryAcceptPhotoAsync()
    {
        try
        {
            await AcceptPhotoAsync();
        }
        catch (AscensionException)
        {
            // It does not fit and was removed: the upload is as abandoned as if it had never come.
        }

        return route.State.State is RouteState.Uploaded;
    }

    /// <summary>
    /// Ghosts and object go first: a crash in between leaves a route that can be deleted again.
    /// </summary>
    private async Task RemoveAsync()
    {
        foreach (var ghost in route.State.Ghosts)
        {
            await GrainFactory.Ghost(new(ghost)).DeleteAsync(new(route.State.Owner));
        }

        foreach (var detection in new[] { route.State.Searching, route.State.Detection }.OfType<Guid>())
        {
            await GrainFactory.Detection(new(detection)).DeleteAsync(new(route.State.Owner));
        }

        await objects.DeleteAsync(route.State.ObjectKey, CancellationToken.None);
        await results.DeleteRouteAsync(Id.Value, CancellationToken.None);
        await route.PersistAsync(new RouteGrainState
        {
            CreatedAt = route.State.CreatedAt,
            Owner = route.State.Owner,
            State = RouteState.Deleted,
            Revision = route.State.Revision + 1,
        });
        await UnscheduleAsync();
    }

    private async Task ChangeAsync(Func<RouteGrainState, RouteGrainState> change)
    {
        var next = change(route.State);
        await route.PersistAsync(next with { Revision = route.State.Revision + 1 });
        await results.UpsertRouteAsync(route.State.ToRow(Id), CancellationToken.None);
    }

    private async Task UnscheduleAsync()
    {
        if (await this.GetReminder(Abandoned) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
