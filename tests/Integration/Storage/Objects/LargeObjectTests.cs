using Ascension.Servers;

namespace Ascension.Integration.Storage.Objects;

/// <summary>Counts the memory of the whole process, so nothing else may run.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class LargeObjectTests(S3Server server)
{
    private const int Length = 100 * 1024 * 1024;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetching_takes_memory_that_does_not_depend_on_the_length()
    {
        await using var host = await S3Host.StartAsync(server);
        await host.UploadAsync(new byte[Length]);
        (await host.Store.FetchAsync(S3Host.Key, Cancelled)).Dispose();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        using var local = await host.Store.FetchAsync(S3Host.Key, Cancelled);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(Length, new FileInfo(local.Path).Length);
        Assert.True(allocated < Length / 10, $"Fetching {Length} bytes allocated {allocated}.");
    }
}
