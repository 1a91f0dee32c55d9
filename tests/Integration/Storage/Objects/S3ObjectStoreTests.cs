using Ascension.Servers;
using Ascension.Storage.Objects;

namespace Ascension.Integration.Storage.Objects;

public sealed class S3ObjectStoreTests(S3Server server) : ObjectStoreContract
{
    private S3Host _host = null!;

    protected override IObjectStore Store => _host.Store;

    protected override Uri ServiceAddress { get; } = new("https://not-used.example/");

    protected override DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public override async ValueTask InitializeAsync() => _host = await S3Host.StartAsync(server);

    public override ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_facts_tell_when_the_object_came()
    {
        await _host.UploadAsync([1]);

        var facts = await Store.StatAsync(S3Host.Key, Cancelled);

        Assert.InRange(facts!.LastModified, Now.AddMinutes(-1), Now.AddSeconds(2));
    }

    [Fact]
    public async Task A_copy_is_gone_when_nobody_needs_it()
    {
        await _host.UploadAsync([1, 2, 3]);
        var local = await Store.FetchAsync(S3Host.Key, Cancelled);
        Assert.True(File.Exists(local.Path));

        local.Dispose();

        Assert.False(File.Exists(local.Path));
    }

    [Fact]
    public async Task An_object_longer_than_allowed_is_not_fetched_and_leaves_nothing()
    {
        await using var narrow = await S3Host.StartAsync(server, new() { ["Ascension:S3:MaxObjectBytes"] = "1000" });
        await narrow.UploadAsync(new byte[1000], "videos/fits");
        await narrow.UploadAsync(new byte[1001], "videos/long");

        (await narrow.Store.FetchAsync("videos/fits", Cancelled)).Dispose();
        await Assert.ThrowsAsync<IOException>(() => narrow.Store.FetchAsync("videos/long", Cancelled));

        Assert.DoesNotContain(
            Directory.GetFiles(narrow.Scratch.Path, "*", SearchOption.AllDirectories),
            path => !path.EndsWith(".lock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_health_check_leaves_nothing()
    {
        await Store.CheckAsync(Cancelled);
        await Store.CheckAsync(Cancelled);

        Assert.Empty(await _host.ListAsync());
    }

    [Fact]
    public async Task A_missing_bucket_is_a_failure_and_not_a_missing_object()
    {
        await using var lost = await S3Host.StartAsync(server, bucketFirst: false);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => lost.Store.CheckAsync(Cancelled));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => lost.Store.StatAsync("a", Cancelled));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => lost.Store.ReadHeadAsync("a", 1, Cancelled));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => lost.Store.FetchAsync("a", Cancelled));
    }

    [Fact]
    public async Task A_wrong_secret_is_said_to_be_refused()
    {
        await using var stranger = await S3Host.StartAsync(
            server, new() { ["Ascension:S3:SecretKey"] = "another" }, bucketFirst: false);

        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => stranger.Store.CheckAsync(Cancelled));

        Assert.Contains("SignatureDoesNotMatch", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("another", refusal.Message, StringComparison.Ordinal);
    }
}
