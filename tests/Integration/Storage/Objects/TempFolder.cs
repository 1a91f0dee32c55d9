namespace Ascension.Integration.Storage.Objects;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ascension-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
