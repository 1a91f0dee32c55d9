using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Media;
using Ascension.Silo.Hosting;
using Ascension.Storage.Embedded;
using Ascension.Storage.Objects.Folder;
using Ascension.Storage.Results;
using Ascension.Vision.Holds;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace Ascension.Integration.Hosting;

/// <summary>
/// A cluster of silos in this process, on real SQLite state, reminders, results and objects; only the vision library
/// is replaced by a script.
/// </summary>
public sealed class ClimbCluster : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _stateConnection;
    private readonly UuidV7Source _ids = new(TimeProvider.System);

    private ClimbCluster(string folder, ClusterSettings settings)
    {
        _folder = folder;
        var data = EmbeddedDataFolder.Prepare(folder);
        _stateConnection = data.OrleansConnectionString;
        var builder = new InProcessTestClusterBuilder((short)settings.Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((options, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Time);
            silo.Services.AddEmbeddedStorage(data);
            silo.Services.AddSingleton(Extractor.On(options.SiloName));
            silo.Services.AddSingleton<IFilmHoldFinder>(HoldFinder);
            silo.AddEmbeddedFoundation(data, settings.ConfigurationOf(options.SiloName));
            if (settings.Log is { } log)
            {
                silo.Services.AddLogging(logging => logging.AddProvider(log));
            }
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(UserEventStream.Provider));
        Cluster = builder.Build();
    }

    public InProcessTestCluster Cluster { get; }

    public ShiftedTime Time { get; } = new();

    public ScriptedExtractor Extractor { get; } = new();

    public ScriptedHoldFinder HoldFinder { get; } = new();

    public IGrainFactory Grains => Cluster.Client;

    public IResultStore Results => Service<IResultStore>();

    internal FolderObjectStore Objects => Service<FolderObjectStore>();

    public static async Task<ClimbCluster> StartAsync(ClusterSettings? settings = null)
    {
        var cluster = new ClimbCluster(
            Directory.CreateTempSubdirectory("ascension-cluster-").FullName, settings ?? new ClusterSettings());
        await cluster.Cluster.DeployAsync();
        return cluster;
    }

    /// <summary>Opens an account that has agreed to storage and analysis.</summary>
    public async Task<UserId> RegisterAsync(SubscriptionTier tier = SubscriptionTier.Freemium)
    {
        var id = new UserId(_ids.NewId());
        var user = Grains.User(id);
        await user.RegisterAsync(new RegisterUser(
            EmailAddress.Normalise($"{id}@example.org"), "hash", null, null, "en", IsOperator: false));
        await user.SetConsentsAsync(new ConsentChoices(true, false, false));
        await user.SetTierAsync(tier);
        return id;
    }

    /// <summary>Announces a video and puts an object with a video's first bytes where it belongs.</summary>
    public async Task<VideoId> UploadAsync(UserId owner)
    {
        var video = await AnnounceAsync(owner, TestVideo.Length);
        await PutAsync(video, TestVideo, "video/mp4");
        return video.Id;
    }

    public Task<VideoDetails> AnnounceAsync(UserId owner, long length) =>
        Grains.Video(new VideoId(_ids.NewId())).RequestUploadAsync(
            new RequestVideoUpload(owner, "climb.mp4", length, "video/mp4", Sha256: null));

    public async Task PutAsync(VideoDetails video, byte[] content, string contentType)
    {
        using var upload = Objects.BeginUpload(contentType, content.Length);
        await upload.TryWriteAsync(content, CancellationToken.None);
        Assert.True(await upload.TryPublishAsync(video.ObjectKey, CancellationToken.None));
    }

    public async Task<AnalysisId> StartAnalysisAsync(UserId owner, VideoId? video = null)
    {
        var id = video ?? await UploadAsync(owner);
        return (await Grains.Video(id).StartAnalysisAsync(owner, new AnalysisOptions())).Id;
    }

    public Task<AnalysisStatus> StatusAsync(UserId owner, AnalysisId analysis) =>
        Grains.Analysis(analysis).GetStatusAsync(owner);

    /// <summary>Waits until the analysis is in a state and, if it is final, the event log tells so.</summary>
    public async Task<AnalysisStatus> ReachesAsync(UserId owner, AnalysisId analysis, AnalysisState state)
    {
        var status = await Eventually.BecomesAsync(
            () => StatusAsync(owner, analysis), status => status.State == state || IsFinal(status.State));
        Assert.True(status.State == state, $"The analysis ended as {status.State}: {status.Error}");
        if (IsFinal(state))
        {
            await Eventually.BecomesAsync(
                () => FinalEventsAsync(owner, analysis), events => events.Count >= status.Attempt);
        }

        return status;
    }

    /// <summary>The events that tell the end of an analysis, oldest first.</summary>
    public async Task<IReadOnlyList<UserEvent>> FinalEventsAsync(UserId owner, AnalysisId analysis)
    {
        var page = await Grains.User(owner).ReadEventsAsync(0);
        return
        [
            .. page.Events.Select(envelope => envelope.Payload).Where(payload => payload switch
            {
                AnalysisCompleted completed => completed.AnalysisId == analysis,
                AnalysisFailed failed => failed.AnalysisId == analysis,
                _ => false,
            }),
        ];
    }

    /// <summary>Makes every read and write of grain state fail.</summary>
    public Task LoseGrainStateAsync() => AlterStateAsync("alter table grain_state rename to grain_state_lost");

    /// <summary>Undoes <see cref="LoseGrainStateAsync"/>.</summary>
    public Task RestoreGrainStateAsync() => AlterStateAsync("alter table grain_state_lost rename to grain_state");

    public T Service<T>()
        where T : notnull => Cluster.Silos[0].ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Extractor.Release();
        HoldFinder.Release();
        await Cluster.DisposeAsync();
        HoldFinder.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AlterStateAsync(string statement)
    {
        await using var connection = new SqliteConnection(_stateConnection);
        await connection.ExecuteAsync(statement);
    }

    private static bool IsFinal(AnalysisState state) =>
        state is AnalysisState.Completed or AnalysisState.Failed or AnalysisState.Cancelled;

    private static byte[] TestVideo => [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[500]];
}
