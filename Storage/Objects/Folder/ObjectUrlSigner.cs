using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Seals grants into URLs and opens them (ASP.NET Core Data Protection: encrypted, authenticated).</summary>
internal sealed class ObjectUrlSigner(IDataProtectionProvider protection)
{
    /// <summary>Where the endpoints are.</summary>
    public const string PathPrefix = "/objects/";

    // A token for the longest key and media type has about 900 characters.
    private const int MaxTokenLength = 2048;

    // A change of ObjectGrant's bytes needs a new purpose.
    private readonly IDataProtector _protector = protection.CreateProtector("Ascension.Storage.ObjectUrl.v1");

    /// <summary>The URL that carries a grant.</summary>
    public Uri Sign(ObjectGrant grant, Uri serviceAddress)
    {
        var token = Base64Url.EncodeToString(_protector.Protect(grant.Serialise()));
        return new UriBuilder(serviceAddress)
        {
            Path = serviceAddress.AbsolutePath.TrimEnd('/') + PathPrefix + grant.Key,
            Query = "token=" + token,
            Fragment = "",
        }.Uri;
    }

    /// <summary>Opens a token; null when it is not one of ours.</summary>
    public ObjectGrant? Open(string? token)
    {
        if (token is not { Length: > 0 and <= MaxTokenLength } || !Base64Url.IsValid(token))
        {
            return null;
        }

        try
        {
            return ObjectGrant.Deserialise(_protector.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
