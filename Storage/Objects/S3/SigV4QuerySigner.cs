using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ascension.Storage.Objects.S3;

/// <summary>Signs URLs with AWS Signature Version 4 in the query, for S3.</summary>
/// <remarks>
/// "Authenticating Requests: Using Query Parameters" in Amazon's S3 API reference. The body is not signed
/// (<c>UNSIGNED-PAYLOAD</c>): the signer does not have it. The headers are, so a client must send them exactly so.
/// </remarks>
internal sealed class SigV4QuerySigner(string accessKey, string secretKey, string region, TimeProvider time)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Service = "s3";
    private const string Terminator = "aws4_request";

    // What the servers allow.
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(7);

    /// <summary>The URL with its signature.</summary>
    /// <param name="method">The one method the URL is for.</param>
    /// <param name="url">Address of the object, without a query.</param>
    /// <param name="query">Parameters to sign beside those of the signature.</param>
    /// <param name="headers">Headers the client must send, beside <c>Host</c>.</param>
    /// <param name="expiresAt">When the URL ends, within seven days; down to the whole second.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is not within the next seven days.</exception>
    public Uri Sign(
        HttpMethod method,
        Uri url,
        IEnumerable<KeyValuePair<string, string>> query,
        IEnumerable<KeyValuePair<string, string>> headers,
        DateTimeOffset expiresAt)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var life = expiresAt - now;
        ArgumentOutOfRangeException.ThrowIfLessThan(life, TimeSpan.FromSeconds(1), nameof(expiresAt));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(life, LongestLife, nameof(expiresAt));

        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = url.Authority };
        foreach (var (name, value) in headers)
        {
            signed.Add(name.ToLowerInvariant(), value.Trim());
        }

        var scope = $"{now:yyyyMMdd}/{region}/{Service}/{Terminator}";
        var names = string.Join(';', signed.Keys);
        var canonicalQuery = Canonicalise(query.Concat(
        [
            new("X-Amz-Algorithm", Algorithm),
            new("X-Amz-Credential", $"{accessKey}/{scope}"),
            new("X-Amz-Date", Stamp(now)),
            new("X-Amz-Expires", ((long)life.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            new("X-Amz-SignedHeaders", names),
        ]));
        var request = string.Join(
            '\n',
            [
                method.Method,
                url.AbsolutePath,
                canonicalQuery,
                .. signed.Select(header => $"{header.Key}:{header.Value}"),
                "",
                names,
                "UNSIGNED-PAYLOAD",
            ]);
        var signature = SignRequest(request, now, scope);
        return new UriBuilder(url) { Query = $"{canonicalQuery}&X-Amz-Signature={signature}" }.Uri;
    }

    /// <summary>The key of a day, region and service ("Deriving the signing key").</summary>
    public static byte[] DeriveKey(string secretKey, string date, string region, string service)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (var part in new[] { date, region, service, Terminator })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return key;
    }

    private string SignRequest(string request, DateTimeOffset now, string scope)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)));
        var text = string.Join('\n', Algorithm, Stamp(now), scope, hash);
        var key = DeriveKey(secretKey, now.ToString("yyyyMMdd", CultureInfo.InvariantCulture), region, Service);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Canonicalise(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join(
        '&',
        parameters
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
            .Order(StringComparer.Ordinal));

    private static string Stamp(DateTimeOffset moment) =>
        moment.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
