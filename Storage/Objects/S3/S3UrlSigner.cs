using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Ascension.Storage.Objects.S3;

/// <summary>Signs what may be done with one object of the bucket.</summary>
internal sealed class S3UrlSigner(S3Options options, TimeProvider time)
{
    private readonly SigV4QuerySigner _signer = new(options.AccessKey, options.SecretKey, options.Region, time);

    /// <summary>An upload of exactly this type and length, to a key that is free.</summary>
    /// <param name="terms">What the URL is bound to.</param>
    /// <param name="endpoint">Address of the server as the URL's user reaches it.</param>
    public SignedRequest SignUpload(UploadTerms terms, Uri endpoint)
    {
        terms.Check();
        // The server refuses a second upload itself (412): between a check of ours and the upload another could slip.
        var headers = new Dictionary<string, string>
        {
            [HeaderNames.ContentType] = terms.ContentType,
            [HeaderNames.IfNoneMatch] = "*",
        };
        // The length is signed but not among the client's headers: every client sends it, and browsers do not let a
        // page set it.
        var length = terms.ContentLength.ToString(CultureInfo.InvariantCulture);
        var url = _signer.Sign(
            HttpMethod.Put,
            AddressOf(terms.Key, endpoint),
            [],
            headers.Append(new(HeaderNames.ContentLength, length)),
            terms.ExpiresAt);
        return new(url, HttpMethod.Put.Method, headers, terms.ExpiresAt);
    }

    /// <summary>A download, which caches between server and client do not keep.</summary>
    /// <param name="key">The one object.</param>
    /// <param name="expiresAt">When the URL ends.</param>
    /// <param name="endpoint">Address of the server as the URL's user reaches it.</param>
    public SignedRequest SignDownload(string key, DateTimeOffset expiresAt, Uri endpoint)
    {
        ObjectKey.Check(key);
        var seconds = Math.Max(0, (long)(expiresAt - time.GetUtcNow()).TotalSeconds);
        var cache = string.Create(CultureInfo.InvariantCulture, $"private, max-age={seconds}");
        var url = _signer.Sign(
            HttpMethod.Get, AddressOf(key, endpoint), [new("response-cache-control", cache)], [], expiresAt);
        return new(url, HttpMethod.Get.Method, new Dictionary<string, string>(), expiresAt);
    }

    // The bucket in the path: it works with every server, and under a certificate for one host.
    private Uri AddressOf(string key, Uri endpoint) =>
        new UriBuilder(endpoint) { Path = $"/{options.Bucket}/{key}" }.Uri;
}
