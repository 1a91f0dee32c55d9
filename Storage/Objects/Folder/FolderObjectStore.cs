using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Objects in a local folder, served by this process under signed URLs.</summary>
internal sealed class FolderObjectStore(FolderObjectStoreOptions options, ObjectUrlSigner signer) : IObjectStore
{
    private readonly FolderLayout _layout = new(options.Root);

    /// <inheritdoc/>
    public SignedRequest SignUpload(UploadTerms terms, Uri serviceAddress)
    {
        terms.Check();
        var grant = new ObjectGrant(
            HttpMethods.Put, terms.Key, terms.ContentType, terms.ContentLength, terms.ExpiresAt);
        // The length is not among the headers: every client sends it, and browsers do not let a page set it.
        return new(
            signer.Sign(grant, serviceAddress),
            HttpMethods.Put,
            new Dictionary<string, string> { [HeaderNames.ContentType] = terms.ContentType },
            terms.ExpiresAt);
    }

    /// <inheritdoc/>
    public SignedRequest SignDownload(string key, DateTimeOffset expiresAt, Uri serviceAddress)
    {
        ObjectKey.Check(key);
        var grant = new ObjectGrant(HttpMethods.Get, key, "", 0, expiresAt);
        return new(signer.Sign(grant, serviceAddress), HttpMethods.Get, new Dictionary<string, string>(), expiresAt);
    }

    /// <inheritdoc/>
    public async Task<ObjectFacts?> StatAsync(string key, CancellationToken cancellationToken)
    {
        var folder = _layout.ObjectFolder(key);
        try
        {
            var type = await File.ReadAllTextAsync(Path.Combine(folder, FolderLayout.TypeName), cancellationToken);
            var content = new FileInfo(Path.Combine(folder, FolderLayout.ContentName));
            return new(content.Length, type, new(content.LastWriteTimeUtc));
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadHeadAsync(string key, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (OpenContent(key) is not { } content)
        {
            return [];
        }

        await using (content)
        {
            var head = new byte[Math.Min(count, content.Length)];
            await content.ReadExactlyAsync(head, cancellationToken);
            return head;
        }
    }

    /// <inheritdoc/>
    public Task<LocalObject> FetchAsync(string key, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_layout.ObjectFolder(key), FolderLayout.ContentName);
        return File.Exists(path)
            ? Task.FromResult(new LocalObject(path, static () => { }))
            : throw new FileNotFoundException("There is no such object.", key);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var folder = _layout.ObjectFolder(key);
        var leaving = _layout.NewLeaving();
        try
        {
            Directory.Move(folder, leaving);
        }
        catch (DirectoryNotFoundException)
        {
            return Task.CompletedTask;
        }

        Directory.Delete(leaving, recursive: true);
        _layout.RemoveEmptyParents(folder);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var upload = BeginUpload("text/plain", 1);
        await upload.TryWriteAsync(new byte[1], cancellationToken);
    }

    /// <summary>Makes room for an upload.</summary>
    public FolderUpload BeginUpload(string contentType, long length) => new(_layout, contentType, length);

    /// <summary>Opens the bytes of an object; whoever has opened them can read on when it is deleted.</summary>
    public FileStream? OpenContent(string key)
    {
        try
        {
            return new FileStream(
                Path.Combine(_layout.ObjectFolder(key), FolderLayout.ContentName),
                new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, BufferSize = 0 });
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes what dead processes left in the folder.</summary>
    public void Sweep() => _layout.Sweep();
}
