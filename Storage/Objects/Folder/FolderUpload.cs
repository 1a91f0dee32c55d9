using Microsoft.Win32.SafeHandles;

namespace Ascension.Storage.Objects.Folder;

/// <summary>An upload under way, in a folder of its own, which becomes the object when it is complete.</summary>
/// <remarks>
/// Not more than the promised length is written. Content and type are on the disk (fsync) before the rename, so a
/// process killed at any point leaves no half object. The rename itself is durable against a killed process; after a
/// power cut it may be missing, which reads as "nothing was uploaded".
/// </remarks>
internal sealed class FolderUpload : IDisposable
{
    // The parent of the object may be removed, as empty, between making it and renaming into it.
    private const int PublishAttempts = 5;

    private readonly FolderLayout _layout;
    private readonly string _folder;
    private readonly long _length;

    // Held until the end: its lock tells the sweep that this upload is alive.
    private readonly SafeFileHandle _content;
    private long _received;
    private bool _published;

    /// <summary>Makes room for an upload.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written.</exception>
    public FolderUpload(FolderLayout layout, string contentType, long length)
    {
        _layout = layout;
        _length = length;
        _folder = layout.NewIncoming();
        try
        {
            // Space is reserved now: better to refuse at once than after the last byte.
            _content = File.OpenHandle(
                Path.Combine(_folder, FolderLayout.ContentName),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                preallocationSize: length);
            WriteType(contentType);
        }
        catch
        {
            _content?.Dispose();
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    /// <summary>All promised bytes are there.</summary>
    public bool IsComplete => _received == _length;

    /// <summary>Takes the next bytes.</summary>
    /// <returns>False, and nothing was written, when they go beyond the promised length.</returns>
    public async ValueTask<bool> TryWriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > _length - _received)
        {
            return false;
        }

        await RandomAccess.WriteAsync(_content, bytes, _received, cancellationToken);
        _received += bytes.Length;
        return true;
    }

    /// <summary>Makes a complete upload the object.</summary>
    /// <returns>False when there is such an object: an accepted video must not change under its analysis.</returns>
    public async Task<bool> TryPublishAsync(string key, CancellationToken cancellationToken)
    {
        if (!IsComplete)
        {
            throw new InvalidOperationException("An incomplete upload cannot be published.");
        }

        // Waits for the disk, for seconds when the file is large.
        await Task.Run(() => RandomAccess.FlushToDisk(_content), cancellationToken);
        var target = _layout.ObjectFolder(key);
        for (var attempt = 1; !_published; attempt++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                Directory.Move(_folder, target);
                _published = true;
            }
            catch (DirectoryNotFoundException) when (attempt < PublishAttempts)
            {
                // Somebody removed the parent, empty until now: make it again.
            }
            catch (IOException) when (Directory.Exists(target))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes what was received, unless it was published.</summary>
    public void Dispose()
    {
        _content.Dispose();
        if (!_published)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void WriteType(string contentType)
    {
        using var stream = new FileStream(
            Path.Combine(_folder, FolderLayout.TypeName), FileMode.CreateNew, FileAccess.Write);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(contentType));
        stream.Flush(flushToDisk: true);
    }
}
