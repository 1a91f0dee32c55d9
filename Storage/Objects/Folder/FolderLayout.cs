namespace Ascension.Storage.Objects.Folder;

/// <summary>Where things are in the store's folder.</summary>
/// <remarks>
/// <code>
/// objects/videos/0198.../source.object/content    the bytes
/// objects/videos/0198.../source.object/type       the media type
/// incoming/k3j2h1/                                an upload under way, of the same shape
/// leaving/x9y8z7/                                 an object being deleted
/// </code>
/// An object is a folder so that it appears and vanishes whole, by one rename: rename(2) of a folder is atomic and
/// refuses a target that is there. A process killed at any instant leaves either no object or a complete one, and
/// rubbish only in <c>incoming</c> and <c>leaving</c>, which the next start sweeps.
/// </remarks>
internal sealed class FolderLayout
{
    /// <summary>Name of the file with the bytes of an object.</summary>
    public const string ContentName = "content";

    /// <summary>Name of the file with the media type of an object.</summary>
    public const string TypeName = "type";

    private const string ObjectSuffix = ".object";

    private readonly string _objects;
    private readonly string _incoming;
    private readonly string _leaving;

    /// <summary>Creates the folders that are missing.</summary>
    public FolderLayout(string root)
    {
        _objects = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(root), "objects")).FullName;
        _incoming = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(root), "incoming")).FullName;
        _leaving = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(root), "leaving")).FullName;
    }

    /// <summary>Folder of an object, whether or not it is there.</summary>
    /// <exception cref="ArgumentException">The key breaks the rule for keys.</exception>
    /// <exception cref="IOException">A part of the path is a symbolic link: those are not ours.</exception>
    public string ObjectFolder(string key)
    {
        ObjectKey.Check(key);
        var path = Path.GetFullPath(Path.Combine(_objects, key + ObjectSuffix));
        if (!path.StartsWith(_objects + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArgumentException("An object key led out of the store.", nameof(key));
        }

        RefuseLinks(path);
        return path;
    }

    /// <summary>A fresh folder for an upload under way.</summary>
    public string NewIncoming() =>
        Directory.CreateDirectory(Path.Combine(_incoming, Path.GetRandomFileName())).FullName;

    /// <summary>A fresh path for an object being deleted.</summary>
    public string NewLeaving() => Path.Combine(_leaving, Path.GetRandomFileName());

    /// <summary>Removes the folders above a deleted object that are empty now.</summary>
    public void RemoveEmptyParents(string objectFolder)
    {
        var parent = Path.GetDirectoryName(objectFolder)!;
        try
        {
            while (parent.Length > _objects.Length)
            {
                Directory.Delete(parent, recursive: false);
                parent = Path.GetDirectoryName(parent)!;
            }
        }
        catch (IOException)
        {
            // Not empty, or somebody else removed it: either way it is as it should be.
        }
    }

    /// <summary>Removes what dead processes left. Uploads of living processes hold a lock and are left alone.</summary>
    public void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(_leaving))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var folder in Directory.EnumerateDirectories(_incoming).Where(folder => !IsBeingWritten(folder)))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsBeingWritten(string incoming)
    {
        try
        {
            using var _ = new FileStream(
                Path.Combine(incoming, ContentName), FileMode.Open, FileAccess.Write, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void RefuseLinks(string path)
    {
        for (var part = path; part.Length > _objects.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new DirectoryInfo(part).LinkTarget is not null)
            {
                throw new IOException("A symbolic link is in the way of an object.");
            }
        }
    }
}
