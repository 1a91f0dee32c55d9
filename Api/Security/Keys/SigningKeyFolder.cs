using System.Globalization;
using System.Security.Cryptography;

namespace Ascension.Api.Security.Keys;

/// <summary>Signing keys on disk: <c>yyyyMMddTHHmmssZ-&lt;8 hex&gt;.pem</c>, for the service's user alone.</summary>
internal sealed class SigningKeyFolder(string path)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const string Extension = ".pem";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>All keys, newest first.</summary>
    /// <exception cref="InvalidOperationException">A key file is not a P-256 private key.</exception>
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

    /// <summary>Makes a key; it appears in the folder whole or not at all.</summary>
    public SigningKey Create(DateTimeOffset now)
    {
        CreateFolder();
        var stamp = now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        var id = $"{stamp}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var target = Path.Combine(path, id + Extension);
        Write(target + ".tmp", pair.ExportPkcs8PrivateKeyPem());
        File.Move(target + ".tmp", target);
        return Read(target);
    }

    /// <summary>Forgets a key.</summary>
    public void Delete(SigningKey key) => File.Delete(Path.Combine(path, key.Id + Extension));

    private static SigningKey Read(string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(File.ReadAllText(file));
            if (pair.KeySize != 256 || !TryReadTime(id, out var createdAt))
            {
                throw new InvalidOperationException($"{file} is not a P-256 key named <time>-<id>.pem.");
            }

            return new(id, createdAt, new(pair) { KeyId = id });
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new InvalidOperationException($"{file} is not a private key in PEM form.", exception);
        }
    }

    private static bool TryReadTime(string id, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        id.Split('-')[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

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
