namespace Ascension.Failure.Hosting;

/// <summary>An empty data folder of one test; what survives a crash survives here.</summary>
internal sealed class ServiceFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ascension-").FullName;

    /// <summary>Files of the object store: finished objects, uploads under way, objects being deleted.</summary>
    public IReadOnlyList<string> MediaFiles
    {
        get
        {
            var media = new DirectoryInfo(System.IO.Path.Combine(Path, "media"));
            return media.Exists
                ? [.. media.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.FullName)]
                : [];
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
