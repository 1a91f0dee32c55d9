using System.ComponentModel.DataAnnotations;
using Ascension.Api.Security.Keys;

namespace Ascension.Api.Security.Tokens;

/// <summary>Settings of access and refresh tokens; section <c>Ascension:Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:Tokens";

    /// <summary>The <c>iss</c> claim.</summary>
    [Required, MinLength(1)]
    public string Issuer { get; set; } = "ascension";

    /// <summary>The <c>aud</c> claim.</summary>
    [Required, MinLength(1)]
    public string Audience { get; set; } = "ascension-clients";

    /// <summary>Life of an access token.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Life of a refresh token.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Where the signing keys are kept: <c>folder</c>, or <c>database</c> where there is one.</summary>
    [EnumDataType(typeof(SigningKeyStoreKind))]
    public SigningKeyStoreKind KeyStore { get; set; } = SigningKeyStoreKind.Folder;

    /// <summary>
    /// Folder of the signing keys if they are kept in one, one PKCS#8 PEM file each; the file name is the key id.
    /// </summary>
    [Required(ErrorMessage = "Set Ascension:Tokens:KeyFolder to the folder that keeps the signing keys.")]
    public string? KeyFolder { get; set; }

    /// <summary>
    /// Make keys when there is none or the newest is old. Set to false where the keys are mounted as secrets.
    /// </summary>
    public bool CreateKeys { get; set; } = true;

    /// <summary>Age at which a key is replaced; it is still accepted until its last tokens have expired.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "366.00:00:00")]
    public TimeSpan RotateKeysAfter { get; set; } = TimeSpan.FromDays(30);
}
