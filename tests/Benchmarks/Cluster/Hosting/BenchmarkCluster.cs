using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Media;
using Ascension.Grains.Vision;
using Ascension.Storage.Objects.Folder;
using Ascension.Vision.Holds;
using Ascension.Vision.Skeletons;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>
/// Silos in this process with real storage and a client beside them; only vision is replaced by an extractor that has
/// its answer ready.
/// </summary>
internal sealed class BenchmarkCluster : IAsyncDisposable
{
    // Writers of SQLite wait for each other: more at once would time out on a busy machine.
    private const int CallsAtOnce = 8;

    // As long as a real one.
    private const string PasswordHash = 
        "AQAAAAIAAYagAAAAEJ8uPzGk1QqYd0l1cV0Jp2Yt7nq7E5m0vX6o3b1sT4rW9zK8fD2aH6gL0cN5xQ7jUw==";

    private static readonly byte[] TestVideo = [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[500]];

    private readonly InProcessTestCluster _cluster;
    private readonly UuidV7Source _ids = new(TimeProvider.System);

    private BenchmarkCluster(int silos, ClusterStore store, ISkeletonExtractor extractor, int slots)
    {
        Silos = silos;
        Store = store;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(
            $"{VisionQueueOptions.Section}:{nameof(VisionQueueOptions.Slots)}", (string?)$"{slots}")]).Build();
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddLogging(logging => logging.ClearProviders());
            silo.Services.AddSingleton(extractor);
            silo.Services.AddSingleton<IFilmHoldFinder>(new InstantHoldFinder());
            store.AddTo(silo, configuration);
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(UserEventStream.Provider));
        _cluster = builder.Build();
    }

    public int Silos { get; }

    public ClusterStore Store { get; }

    public IClusterClient Client => _cluster.Client;

    public static async Task<BenchmarkCluster> StartAsync(
        int silos, ClusterStore store, ISkeletonExtractor extractor, int slots)
    {
        var cluster = new BenchmarkCluster(silos, store, extractor, slots);
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    /// <summary>Opens accounts.</summary>
    public async Task<IReadOnlyList<UserId>> RegisterAsync(int count, CancellationToken stop)
    {
        UserId[] users = [.. Enumerable.Range(0, count).Select(_ => new UserId(_ids.NewId()))];
        await ForEachAsync(users, id => Client.User(id).RegisterAsync(new RegisterUser(
            EmailAddress.Normalise($"{id}@example.org"), PasswordHash, "Robin", "Example", "en", false)), stop);
        return users;
    }

    /// <summary>Opens accounts that have agreed to storage and analysis and have quota for it.</summary>
    public async Task<IReadOnlyList<UserId>> RegisterClimbersAsync(int count, CancellationToken stop)
    {
        var users = await RegisterAsync(count, stop);
        await ForEachAsync(users, async id =>
        {
            await Client.User(id).SetConsentsAsync(new ConsentChoices(true, false, false));
            await Client.User(id).SetTierAsync(SubscriptionTier.Premium);
        }, stop);
        return users;
    }

    /// <summary>Announces a video and puts an object with a video's first bytes where it belongs.</summary>
    public async Task<VideoId> UploadAsync(UserId owner, CancellationToken stop)
    {
        var video = await Client.Video(new VideoId(_ids.NewId())).RequestUploadAsync(
            new RequestVideoUpload(owner, "climb.mp4", TestVideo.Length, "video/mp4", Sha256: null));
        var objects = _cluster.Silos[0].ServiceProvider.GetRequiredService<FolderObjectStore>();
        using var upload = objects.BeginUpload("video/mp4", TestVideo.Length);
        await upload.TryWriteAsync(TestVideo, stop);
        return await upload.TryPublishAsync(video.ObjectKey, stop)
            ? video.Id
            : throw new InvalidOperationException($"The object {video.ObjectKey} is already there.");
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static Task ForEachAsync(IEnumerable<UserId> users, Func<UserId, Task> call, CancellationToken stop) =>
        Parallel.ForEachAsync(
            users,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = stop },
            async (user, _) => await call(user));
}
