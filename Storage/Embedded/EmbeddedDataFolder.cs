using Ascension.Storage.Migrations;
using Ascension.Storage.Objects.Folder;

namespace Ascension.Storage.Embedded;

/// <summary>The data folder of the embedded profile, made ready: its databases exist and are up to date.</summary>
/// <remarks>
/// <code>
/// orleans.db    grain states, reminders
/// results.db    outputs, read model, progress, training log, idempotency keys
/// media/        objects: videos, photos
/// keys/         Data Protection keys: they sign the URLs of media
/// </code>
/// It belongs to one process at a time.
/// </remarks>
public sealed class EmbeddedDataFolder
{
    /// <summary>ADO.NET invariant name of both databases, as Orleans' providers want it.</summary>
    public const string AdoNetInvariant = "System.Data.SQLite";

    private EmbeddedDataFolder(string path) => Path = path;

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>For Orleans' grain storage and reminder service.</summary>
    public string OrleansConnectionString => SqliteDatabase.ConnectionString(OrleansFile);

    /// <summary>For the stores of results, progress, training sessions and idempotency keys.</summary>
    public string ResultsConnectionString => SqliteDatabase.ConnectionString(ResultsFile);

    /// <summary>Folder of the object store.</summary>
    public string MediaFolder => System.IO.Path.Combine(Path, "media");

    /// <summary>Folder of the Data Protection keys.</summary>
    public string KeysFolder => System.IO.Path.Combine(Path, "keys");

    private string OrleansFile => System.IO.Path.Combine(Path, "orleans.db");

    private string ResultsFile => System.IO.Path.Combine(Path, "results.db");

    /// <summary>Creates or upgrades what is in the folder, and sweeps what a dead process left.</summary>
    /// <param name="path">The folder; created, readable by its owner only, when there is none.</param>
    /// <exception cref="InvalidOperationException">The data cannot be used; the message says why.</exception>
    public static EmbeddedDataFolder Prepare(string path)
    {
        var folder = new EmbeddedDataFolder(CreatePrivate(System.IO.Path.GetFullPath(path)));
        CreatePrivate(folder.KeysFolder);
        SqliteDatabase.Migrate(folder.OrleansFile, SqliteSchema.Orleans);
        SqliteDatabase.Migrate(folder.ResultsFile, SqliteSchema.Results);
        new FolderLayout(folder.MediaFolder).Sweep();
        return folder;
    }

    private static string CreatePrivate(string path)
    {
        var created = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return created.FullName;
    }
}
