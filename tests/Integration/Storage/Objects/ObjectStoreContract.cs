using Ascension.Storage.Objects;

namespace Ascension.Integration.Storage.Objects;

/// <summary>What every object store must do; a provider's tests derive from this.</summary>
public abstract class ObjectStoreContract : IAsyncLifetime
{
    protected const string Key = "videos/0198c2de/source";

    private static readonly byte[] Content = [.. Enumerable.Range(0, 5000).Select(index => (byte)index)];

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected abstract IObjectStore Store { get; }

    /// <summary>What the provider needs beside the store to sign a URL.</summary>
    protected abstract Uri ServiceAddress { get; }

    protected abstract DateTimeOffset Now { get; }

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task What_is_uploaded_can_be_read_and_downloaded()
    {
        await UploadAsync(Key);

        var facts = await Store.StatAsync(Key, Cancelled);
        using var local = await Store.FetchAsync(Key, Cancelled);
        using var client = new HttpClient();
        var signed = Store.SignDownload(Key, Now.AddMinutes(15), ServiceAddress);

        Assert.Equal("GET", signed.Method);
        Assert.Equal((5000, "video/mp4"), (facts?.Length, facts?.ContentType));
        Assert.Equal(Content, await File.ReadAllBytesAsync(local.Path, Cancelled));
        Assert.Equal(Content, await client.GetByteArrayAsync(signed.Url, Cancelled));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(16, 16)]
    [InlineData(9000, 5000)]
    public async Task The_head_is_as_long_as_asked_or_as_there_is(int asked, int expected)
    {
        await UploadAsync(Key);

        var head = await Store.ReadHeadAsync(Key, asked, Cancelled);

        Assert.Equal(Content[..expected], head);
    }

    [Fact]
    public async Task A_missing_object_is_missing_everywhere()
    {
        Assert.Null(await Store.StatAsync(Key, Cancelled));
        Assert.Empty(await Store.ReadHeadAsync(Key, 16, Cancelled));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.FetchAsync(Key, Cancelled));
        await Store.DeleteAsync(Key, Cancelled);
    }

    [Fact]
    public async Task A_deleted_object_is_gone_and_its_neighbours_stay()
    {
        await UploadAsync(Key);
        await UploadAsync("videos/0198c2de/source/inner");
        await UploadAsync("videos/0198c2de");

        await Store.DeleteAsync(Key, Cancelled);

        Assert.Null(await Store.StatAsync(Key, Cancelled));
        Assert.NotNull(await Store.StatAsync("videos/0198c2de/source/inner", Cancelled));
        Assert.NotNull(await Store.StatAsync("videos/0198c2de", Cancelled));
    }

    [Fact]
    public async Task An_object_is_written_once()
    {
        await UploadAsync(Key);

        using var second = await TryUploadAsync(Key, new byte[7]);

        Assert.False(second.IsSuccessStatusCode);
        using var local = await Store.FetchAsync(Key, Cancelled);
        Assert.Equal(Content, await File.ReadAllBytesAsync(local.Path, Cancelled));
    }

    [Fact]
    public async Task A_deleted_object_can_be_uploaded_anew()
    {
        await UploadAsync(Key);
        await Store.DeleteAsync(Key, Cancelled);

        await UploadAsync(Key);

        Assert.NotNull(await Store.StatAsync(Key, Cancelled));
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a/../../up")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task A_key_that_breaks_the_rule_is_refused_by_every_call(string key)
    {
        var later = Now.AddMinutes(1);
        Assert.Throws<ArgumentException>(() => Store.SignUpload(new(key, "video/mp4", 1, later), ServiceAddress));
        Assert.Throws<ArgumentException>(() => Store.SignDownload(key, later, ServiceAddress));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.StatAsync(key, Cancelled));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadHeadAsync(key, 1, Cancelled));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.FetchAsync(key, Cancelled));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteAsync(key, Cancelled));
    }

    [Theory]
    [InlineData("video/mp4\r\nX-Evil: 1", 1)]
    [InlineData("not a type", 1)]
    [InlineData("", 1)]
    [InlineData("video/mp4", 0)]
    [InlineData("video/mp4", -1)]
    public void Terms_that_make_no_sense_are_not_signed(string type, long length) =>
        Assert.ThrowsAny<ArgumentException>(
            () => Store.SignUpload(new(Key, type, length, Now.AddMinutes(1)), ServiceAddress));

    [Fact]
    public async Task A_healthy_store_says_so() => await Store.CheckAsync(Cancelled);

    private async Task UploadAsync(string key)
    {
        using var answer = await TryUploadAsync(key, Content);
        answer.EnsureSuccessStatusCode();
    }

    protected async Task<HttpResponseMessage> TryUploadAsync(string key, byte[] content)
    {
        using var client = new HttpClient();
        var signed = Store.SignUpload(new(key, "video/mp4", content.Length, Now.AddMinutes(15)), ServiceAddress);
        using var request = new HttpRequestMessage(new(signed.Method), signed.Url)
        {
            Content = new ByteArrayContent(content),
        };
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await client.SendAsync(request, Cancelled);
    }
}
