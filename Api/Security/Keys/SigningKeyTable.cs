using System.Security.Cryptography;
using System.Text;
using Ascension.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Ascension.Api.Security.Keys;

/// <summary>Signing keys in the database, encrypted with Data Protection.</summary>
internal sealed class SigningKeyTable(PostgreSqlSigningKeys rows, IDataProtectionProvider protection) : ISigningKeyStore
{
    // Whoever makes a key has seen that it is due: one made just now comes from a process that saw so as well.
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("Ascension.SigningKeys.v1");

    /// <inheritdoc/>
    public string Place => "the database";

    /// <inheritdoc/>
    public IReadOnlyList<SigningKey> Load() => [.. rows.Load().Select(Read)];

    /// <inheritdoc/>
    public SigningKey Create(DateTimeOffset now)
    {
        var pem = _protector.Protect(Encoding.ASCII.GetBytes(SigningKey.NewPem()));
        return Read(rows.Add(new(SigningKey.NewId(now), now, pem), now - SameMoment));
    }

    /// <inheritdoc/>
    public void Delete(SigningKey key) => rows.Delete(key.Id);

    private SigningKey Read(SigningKeyRow row)
    {
        try
        {
            var pem = Encoding.ASCII.GetString(_protector.Unprotect(row.ProtectedKey));
            return SigningKey.Read(row.Id, pem, $"Signing key {row.Id} in the database");
        }
        catch (CryptographicException exception)
        {
            throw new InvalidOperationException(
                $"Signing key {row.Id} in the database cannot be decrypted: the Data Protection key it was written "
                + "with is missing. Restore that, or delete the row; a new key is made then.",
                exception);
        }
    }
}
