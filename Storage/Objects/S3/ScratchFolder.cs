namespace Ascension.Storage.Objects.S3;

/// <summary>This process's folder for copies of objects: private, empty at the start, gone at the end.</summary>
/// <remarks>
/// A locked file beside each folder tells the living from the dead: the next process to start removes the folders
/// whose lock nobody holds.
/// </remarks>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "ascension-scratch-";
    private const string LockSuffix = ".lock";

    private readonly string _folder;
    private readonly FileStream _lock;

    /// <summary>Sweeps what dead processes left and makes the folder.</summary>
    /// <param name="parent">Where; created when there is none. The system's temporary folder when null.</param>
    public ScratchFolder(string? parent)
    {
        var place = Directory.CreateDirectory(parent ?? Path.GetTempPath()).FullName;
        Sweep(place);
        // Not to be guessed, so nobody else can have put a folder there.
        _folder = Path.Combine(place, Prefix + Path.GetRandomFileName());
        _lock = new FileStream(
            _folder + LockSuffix,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
            });
        CreatePrivate(_folder);
    }

    /// <summary>A path for a new file.</summary>
    public string NewPath() => Path.Combine(_folder, Path.GetRandomFileName());

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        _lock.Dispose();
    }

    private static void Sweep(string place)
    {
        foreach (var path in Directory.EnumerateFiles(place, Prefix + "*" + LockSuffix))
        {
            if (TryTake(path) is not { } taken)
            {
                continue;
            }

            using (taken)
            {
                var folder = path[..^LockSuffix.Length];
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        }
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.Write,
                    Share = FileShare.None,
                    Options = FileOptions.DeleteOnClose,
                });
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
