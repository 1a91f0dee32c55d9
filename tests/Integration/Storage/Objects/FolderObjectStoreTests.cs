using Ascension.Storage.Embedded;
using Ascension.Storage.Objects;
using Ascension.Storage.Objects.Folder;
using Microsoft.AspNetCore.DataProtection;

namespace Ascension.Integration.Storage.Objects;

public sealed class FolderObjectStoreTests : ObjectStoreContract
{
    private ObjectHost _host = null!;

    protected override IObjectStore Store => _host.Store;

    protected override Uri ServiceAddress => _host.Address;

    protected override DateTimeOffset Now => _host.Time.GetUtcNow();

    public override async ValueTask InitializeAsync() => _host = await ObjectHost.StartAsync();

    public override ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Of_uploads_at_the_same_time_one_becomes_the_object()
    {
        var contents = Enumerable.Range(1, 8).Select(number => new byte[1000 + number]).ToList();

        var answers = await Task.WhenAll(contents.Select(content => TryUploadAsync(Key, content)));

        var accepted = Assert.Single(answers.Index(), answer => answer.Item.IsSuccessStatusCode);
        Assert.Equal(contents[accepted.Index].Length, (await Store.StatAsync(Key, Cancelled))?.Length);
    }

    [Fact]
    public async Task Deleting_the_last_object_leaves_no_empty_folders()
    {
        await _host.UploadAsync([1]);

        await Store.DeleteAsync(ObjectHost.Key, Cancelled);

        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_host.MediaFolder, "objects")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_host.MediaFolder, "leaving")));
    }

    [Fact]
    public async Task A_health_check_leaves_nothing()
    {
        await Store.CheckAsync(Cancelled);

        Assert.Empty(_host.Files());
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_says_so()
    {
        Directory.Delete(Path.Combine(_host.MediaFolder, "incoming"));
        await File.WriteAllTextAsync(Path.Combine(_host.MediaFolder, "incoming"), "in the way", Cancelled);

        await Assert.ThrowsAnyAsync<IOException>(() => Store.CheckAsync(Cancelled));
    }

    [Fact]
    public async Task Symbolic_links_are_not_followed()
    {
        using var outside = new TempFolder();
        await _host.UploadAsync([1], "videos/real");
        var real = Path.Combine(_host.MediaFolder, "objects", "videos", "real.object");
        Directory.CreateSymbolicLink(Path.Combine(_host.MediaFolder, "objects", "videos", "link.object"), real);
        Directory.CreateSymbolicLink(Path.Combine(_host.MediaFolder, "objects", "elsewhere"), outside.Path);

        await Assert.ThrowsAsync<IOException>(() => Store.StatAsync("videos/link", Cancelled));
        await Assert.ThrowsAsync<IOException>(() => Store.DeleteAsync("elsewhere/x", Cancelled));
        var refused = await _host.PutAsync(_host.SignUpload(1, "elsewhere/x"), new ByteArrayContent([1]));
        Assert.False(refused.IsSuccessStatusCode);
        Assert.Empty(Directory.GetFileSystemEntries(outside.Path));
    }

    [Fact]
    public async Task The_next_start_sweeps_what_a_killed_process_left_and_spares_living_uploads()
    {
        using var folder = new TempFolder();
        var media = EmbeddedDataFolder.Prepare(folder.Path).MediaFolder;
        var layout = new FolderLayout(media);
        using var living = new FolderUpload(layout, "video/mp4", 3);
        await living.TryWriteAsync(new byte[] { 1, 2, 3 }, Cancelled);
        var dead = layout.NewIncoming();
        await File.WriteAllTextAsync(Path.Combine(dead, FolderLayout.ContentName), "half", Cancelled);
        var bare = layout.NewIncoming();
        var leaving = layout.NewLeaving();
        Directory.CreateDirectory(leaving);

        EmbeddedDataFolder.Prepare(folder.Path);

        Assert.False(Directory.Exists(dead) || Directory.Exists(bare) || Directory.Exists(leaving));
        Assert.True(await living.TryPublishAsync("videos/living", Cancelled));
    }

    [Fact]
    public async Task Not_a_byte_beyond_the_promise_is_written()
    {
        using var upload = new FolderUpload(new(_host.MediaFolder), "video/mp4", 3);

        Assert.True(await upload.TryWriteAsync(new byte[2], Cancelled));
        Assert.False(await upload.TryWriteAsync(new byte[2], Cancelled));

        Assert.False(upload.IsComplete);
        await Assert.ThrowsAsync<InvalidOperationException>(() => upload.TryPublishAsync("a", Cancelled));
    }

    [Fact]
    public void A_URL_outlives_the_process_that_signed_it()
    {
        var url = _host.SignUpload(3);
        var keys = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(_host.MediaFolder)!, "keys"));

        var next = new ObjectUrlSigner(
            DataProtectionProvider.Create(keys, setup => setup.SetApplicationName("Ascension")));

        var grant = next.Open(System.Web.HttpUtility.ParseQueryString(url.Query)["token"]);
        Assert.Equal(ObjectHost.Key, grant?.Key);
        Assert.Equal(3, grant?.Length);
    }

    [Fact]
    public void A_service_below_a_path_signs_below_it()
    {
        var signed = Store.SignDownload("a/b", Now, new("https://climb.example:8443/base/"));

        Assert.StartsWith(
            "https://climb.example:8443/base/objects/a/b?token=", signed.Url.ToString(), StringComparison.Ordinal);
    }
}
