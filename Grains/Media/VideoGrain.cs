using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Media;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Ghosts;
using Ascension.Grains.Persistence;
using Ascension.Storage.Objects;
using Ascension.Storage.Results;

namespace Ascension.Grains.Media;

internal sealed class VideoGrain(
    [PersistentState("video", GrainStateStore.Name)] IPersistentState<VideoGrainState> video,
    UploadCheck uploads,
    IObjectStore objects,
    IResultStore results,
    IIdSource ids,
    AscensionMetrics metrics,
    TimeProvider time) : Grain, IVideoGrain, IRemindable
{
    private const string Retention = "retention";
    private static readonly TimeSpan RetentionPeriod = TimeSpan.FromHours(1);

    private VideoId Id => new(this.GetPrimaryKey());

    public async Task<VideoDetails> RequestUploadAsync(RequestVideoUpload command)
    {
        if (video.State.CreatedAt is null)
        {
            var now = time.GetUtcNow();
            await ScheduleAsync(MediaRetention.AbandonedUpload);
            await ChangeAsync(_ => new VideoGrainState
            {
                CreatedAt = now,
                Owner = command.Owner.Value,
                ObjectKey = $"videos/{command.Owner}/{Id}",
                FileName = command.FileName,
                FileSize = command.FileSize,
                ContentType = command.ContentType,
                Sha256 = command.Sha256,
                ExpiresAt = now + MediaRetention.AbandonedUpload,
            });
        }

        return await GetAsync(command.Owner);
    }

    public Task<VideoDetails> GetAsync(UserId caller)
    {
        EnsureOwner(caller);
        return Task.FromResult(video.State.ToDetails(Id));
    }

    public async Task<AnalysisStatus> StartAnalysisAsync(UserId caller, AnalysisOptions options)
    {
        EnsureOwner(caller);
        if (video.State.State is VideoState.AwaitingUpload)
        {
            await AcceptUploadAsync();
        }

        var route = await RouteOfAsync(caller, options);
        var analysis = await RunningAnalysisAsync(caller, options) ?? await RememberAnalysisAsync(options);
        return await GrainFactory.Analysis(analysis).StartAsync(
            new StartVideoAnalysis(caller, Id, video.State.ObjectKey, options, video.State.Sha256, route));
    }

    public async Task<VideoDetails> SetSavedAsync(UserId caller, bool saved)
    {
        EnsureOwner(caller);
        if (video.State.State is VideoState.AwaitingUpload)
        {
            await AcceptUploadAsync();
        }

        if (video.State.Saved != saved)
        {
            await ChangeAsync(state => state with
            {
                Saved = saved,
                Warned = false,
                ExpiresAt = saved ? null : time.GetUtcNow() + MediaRetention.Unsaved,
            });
            await ScheduleAsync(MediaRetention.Unsaved - MediaRetention.Warning);
        }

        return video.State.ToDetails(Id);
    }

    public Task DiscardAsync(UserId owner) =>
        video.State.Exists && video.State.Owner == owner.Value ? RemoveAsync() : Task.CompletedTask;

    public async Task DeleteAsync(UserId caller)
    {
        EnsureOwner(caller);
        foreach (var analysis in video.State.Analyses.Values)
        {
            await CancelIfRunningAsync(new AnalysisId(analysis), caller);
        }

        await RemoveAsync();
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (!video.State.Exists || video.State.Saved)
        {
            await UnscheduleAsync();
            return;
        }

        if (video.State.State is VideoState.AwaitingUpload && await TryAcceptUploadAsync())
        {
            return;
        }

        var left = video.State.ExpiresAt - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            metrics.VideoExpired();
            await RemoveAsync();
        }
        else if (left <= MediaRetention.Warning && video.State is { Warned: false, State: VideoState.Uploaded })
        {
            await WarnAsync();
        }
    }

    private void EnsureOwner(UserId caller)
    {
        if (!video.State.Exists || video.State.Owner != caller.Value)
        {
            throw AscensionException.NotFound("video");
        }
    }

    private async Task AcceptUploadAsync()
    {
        await uploads.EnsureGoodAsync(video.State, CancellationToken.None);
        await ChangeAsync(state => state with
        {
            State = VideoState.Uploaded,
            ExpiresAt = time.GetUtcNow() + MediaRetention.Unsaved,
        });
        await ScheduleAsync(MediaRetention.Unsaved - MediaRetention.Warning);
    }

    private async Task<bool> TryAcceptUploadAsync()
    {
        try
        {
            await AcceptUploadAsync();
            return true;
        }
        catch (AscensionException)
        {
            return false;
        }
    }

    /// <summary>The analysis with these options that has not ended, or was remembered but never begun.</summary>
    /// <summary>The route that was climbed, checked before anything is accepted.</summary>
    private async Task<RouteDetails?> RouteOfAsync(UserId caller, AnalysisOptions options)
    {
        if (options.Route is not { } id)
        {
            return null;
        }

        var route = await GrainFactory.Route(id).RequirePhotoAsync(caller);
        RouteReader.Read(route);
        if (options.Ghost)
        {
            RouteReader.RequireBody(await GrainFactory.User(caller).GetProfileAsync());
        }

        return route;
    }

    private async Task<AnalysisId?> RunningAnalysisAsync(UserId caller, AnalysisOptions options)
    {
        if (!video.State.Analyses.TryGetValue(VideoGrainState.KeyOf(options), out var known))
        {
            return null;
        }

        var analysis = new AnalysisId(known);
        try
        {
            var status = await GrainFactory.Analysis(analysis).GetStatusAsync(caller);
            return status.State is AnalysisState.Pending or AnalysisState.Processing ? analysis : null;
        }
        catch (AscensionException refusal) when (refusal.Code is ErrorCodes.NotFound)
        {
            return null;
        }
    }

    private async Task<AnalysisId> RememberAnalysisAsync(AnalysisOptions options)
    {
        var analysis = new AnalysisId(ids.NewId());
        await ChangeAsync(state => state with
        {
            Analyses = state.Analyses.SetItem(VideoGrainState.KeyOf(options), analysis.Value),
        });
        return analysis;
    }

    private async Task CancelIfRunningAsync(AnalysisId analysis, UserId caller)
    {
        try
        {
            await GrainFactory.Analysis(analysis).CancelAsync(caller);
        }
        catch (AscensionException refusal) when (refusal.Code is ErrorCodes.StateConflict or ErrorCodes.NotFound)
        {
            // It has ended or was deleted: nothing to stop.
        }
    }

    private async Task WarnAsync()
    {
        await GrainFactory.User(new UserId(video.State.Owner)).AppendEventAsync(
            $"video-expiring:{Id}:{video.State.ExpiresAt:O}",
            new VideoExpiring(Id, video.State.ExpiresAt!.Value));
        await ChangeAsync(state => state with { Warned = true });
    }

    /// <summary>The object goes first: a crash in between leaves a video that can be deleted again.</summary>
    private async Task RemoveAsync()
    {
        await objects.DeleteAsync(video.State.ObjectKey, CancellationToken.None);
        await results.DeleteVideoAsync(Id.Value, CancellationToken.None);
        await video.PersistAsync(video.State with { State = VideoState.Deleted, Revision = video.State.Revision + 1 });
        await UnscheduleAsync();
    }

    private async Task ChangeAsync(Func<VideoGrainState, VideoGrainState> change)
    {
        var next = change(video.State);
        await video.PersistAsync(next with { Revision = video.State.Revision + 1 });
        await results.UpsertVideoAsync(video.State.ToRow(Id), CancellationToken.None);
    }

    private Task<IGrainReminder> ScheduleAsync(TimeSpan due) =>
        this.RegisterOrUpdateReminder(Retention, due, RetentionPeriod);

    private async Task UnscheduleAsync()
    {
        if (await this.GetReminder(Retention) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
