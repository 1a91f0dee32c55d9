namespace Ascension.Storage.Objects;

/// <summary>An object as a local file that may be read, never written, until this is disposed.</summary>
/// <param name="path">Absolute path of the file.</param>
/// <param name="release">What disposing does: nothing for the store's own file, deletion for a temporary copy.</param>
public sealed class LocalObject(string path, Action release) : IDisposable
{
    /// <summary>Absolute path of the file.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public void Dispose() => release();
}
