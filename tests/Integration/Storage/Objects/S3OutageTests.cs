using Ascension.Integration.Hosting;
using Ascension.Servers;
using Ascension.Storage.Objects;

namespace Ascension.Integration.Storage.Objects;

/// <summary>The server is gone for a while. It is this class's own: others go on beside it.</summary>
public sealed class S3OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string?> Impatient = new()
    {
        ["Ascension:S3:RequestTimeout"] = "00:00:02",
        ["Ascension:S3:Attempts"] = "2",
    };

    private readonly S3Server _server = new();
    private S3Host _host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IObjectStore Store => _host.Store;

    public async ValueTask InitializeAsync()
    {
        _host = await S3Host.StartAsync(_server, Impatient);
        await _host.UploadAsync([1, 2, 3]);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Everything_fails_in_time_while_the_server_is_gone_and_works_when_it_is_back()
    {
        await _server.KillAsync();

        await EveryCallThrowsAsync<HttpRequestException>();
        var signed = _host.SignUpload(1, "videos/later");

        await _server.EnsureStartedAsync();
        using var upload = await _host.SendAsync(HttpMethod.Put, signed.Url, [1]);
        Assert.True(upload.IsSuccessStatusCode);
        Assert.Equal(3, (await Store.StatAsync(S3Host.Key, Cancelled))?.Length);
        Assert.Equal([1, 2, 3], await Store.ReadHeadAsync(S3Host.Key, 9, Cancelled));
        (await Store.FetchAsync(S3Host.Key, Cancelled)).Dispose();
        await Store.CheckAsync(Cancelled);
    }

    [Fact]
    public async Task A_server_that_answers_nothing_is_given_up_in_time()
    {
        await _server.FreezeAsync();

        await EveryCallThrowsAsync<TimeoutException>();

        await _server.ThawAsync();
        Assert.Equal([1, 2, 3], await Store.ReadHeadAsync(S3Host.Key, 9, Cancelled));
    }

    [Fact]
    public async Task A_short_outage_is_bridged_by_trying_again()
    {
        await using var patient = await S3Host.StartAsync(
            _server, new() { ["Ascension:S3:Attempts"] = "10", ["Ascension:S3:Bucket"] = _host.Options.Bucket });
        await _server.StopAsync();

        var reading = patient.Store.ReadHeadAsync(S3Host.Key, 9, Cancelled);
        await _server.EnsureStartedAsync();

        Assert.Equal([1, 2, 3], await reading.WaitAsync(TimeSpan.FromMinutes(2), Cancelled));
    }

    [Fact]
    public async Task A_service_that_starts_before_the_server_gets_its_bucket_later()
    {
        await _server.KillAsync();
        await using var early = await S3Host.StartAsync(_server, Impatient, bucketFirst: false, serverFirst: false);

        await early.StartServicesAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => early.Store.CheckAsync(Cancelled));

        await _server.EnsureStartedAsync();
        await Eventually.BecomesAsync(() => IsUsableAsync(early.Store), usable => usable);
    }

    private static async Task<bool> IsUsableAsync(IObjectStore store)
    {
        try
        {
            await store.CheckAsync(Cancelled);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    private async Task EveryCallThrowsAsync<T>()
        where T : Exception
    {
        await ThrowsAsync(() => Store.StatAsync(S3Host.Key, Cancelled));
        await ThrowsAsync(() => Store.ReadHeadAsync(S3Host.Key, 3, Cancelled));
        await ThrowsAsync(() => Store.FetchAsync(S3Host.Key, Cancelled));
        // Another key: a frozen server does what it was asked when it goes on.
        await ThrowsAsync(() => Store.DeleteAsync("videos/other", Cancelled));
        await ThrowsAsync(() => Store.CheckAsync(Cancelled));

        static async Task ThrowsAsync(Func<Task> call) =>
            await Assert.ThrowsAsync<T>(() => call().WaitAsync(Bound, Cancelled));
    }
}
