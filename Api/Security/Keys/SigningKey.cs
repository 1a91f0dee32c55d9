using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Ascension.Api.Security.Keys;

/// <summary>A key that access tokens are signed with.</summary>
/// <param name="Id">The <c>kid</c>: <c>yyyyMMddTHHmmssZ-&lt;8 hex&gt;</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Key">P-256 key pair.</param>
internal sealed record SigningKey(string Id, DateTimeOffset CreatedAt, ECDsaSecurityKey Key)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The id of a key made now.</summary>
    public static string NewId(DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        return $"{stamp}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
    }

    /// <summary>A new key pair, PKCS#8.</summary>
    public static string NewPem()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return pair.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>Reads a key pair back.</summary>
    /// <param name="id">The id that <see cref="NewId"/> gave it.</param>
    /// <param name="pem">The pair.</param>
    /// <param name="place">Where it was found, for messages.</param>
    /// <exception cref="InvalidOperationException">It is not a P-256 private key.</exception>
    public static SigningKey Read(string id, string pem, string place)
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(pem);
            if (pair.KeySize != 256 || !TryReadTime(id, out var createdAt))
            {
                throw new InvalidOperationException($"{place} is not a P-256 key named <time>-<id>.");
            }

            return new(id, createdAt, new(pair) { KeyId = id });
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new InvalidOperationException($"{place} is not a private key in PEM form.", exception);
        }
    }

    private static bool TryReadTime(string id, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        id.Split('-')[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
