namespace Ascension.Api.Security.Keys;

/// <summary>Signing keys on disk: <c>&lt;id&gt;.pem</c>, for the service's user alone.</summary>
internal sealed class SigningKeyFolder(string path) : ISigningKeyStore
{
    private const string Extension = ".pem";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <inheritdoc/>
    public string Place => path;

    /// <inheritdoc/>
    public IReadOnlyList<SigningKey> Load()
    {
        if (!Directory.Exists(path))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(path, "*" + Extension)
            .Select(Read)
            .OrderByDescending(key => key.CreatedAt)
            .ThenByDescending(key => key.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public SigningKey Create(DateTimeOffset now)
    {
        CreateFolder();
        var target = Path.Combine(path, SigningKey.NewId(now) + Extension);
        Write(target + ".tmp", SigningKey.NewPem());
        File.Move(target + ".tmp", target);
        return Read(target);
    }

    /// <inheritdoc/>
    public void Delete(SigningKey key) => File.Delete(Path.Combine(path, key.Id + Extension));

    private static SigningKey Read(string file) =>
        SigningKey.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), file);

    private static void Write(string file, string text)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using StreamWriter writer = new(file, options);
        writer.Write(text);
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFolder);
        }
    }
}
