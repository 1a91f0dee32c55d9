using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ascension.Storage.Objects.S3;

/// <summary>Reads why a server refused a request.</summary>
/// <remarks>
/// The exceptions are the framework's own, because they travel from silo to client, and name neither URL nor key.
/// </remarks>
internal static partial class S3Refusal
{
    // The code stands at the beginning; the server is trusted no further.
    private const int MostBytes = 4096;

    /// <summary>The refusal as an exception.</summary>
    public static async Task<Exception> ReadAsync(
        HttpRequestMessage request, HttpResponseMessage response, string bucket, CancellationToken cancellationToken)
    {
        var code = await ReadCodeAsync(response, cancellationToken);
        var isMissingBucket = response.StatusCode == HttpStatusCode.NotFound
            && (code == "NoSuchBucket" || (code is null && IsAboutBucket(request.RequestUri!, bucket)));
        return isMissingBucket
            ? new DirectoryNotFoundException($"The object store has no bucket {bucket}.")
            : new HttpRequestException(
                $"The object store answered {(int)response.StatusCode} {code ?? response.StatusCode.ToString()}.",
                inner: null,
                response.StatusCode);
    }

    /// <summary>The code in an error's text; answers to HEAD have none.</summary>
    private static async Task<string?> ReadCodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBytes];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancellationToken);
        var match = Code().Match(Encoding.UTF8.GetString(buffer, 0, length));
        return match.Success ? match.Groups["code"].Value : null;
    }

    private static bool IsAboutBucket(Uri address, string bucket) =>
        address.AbsolutePath.Trim('/') is var path && (path.Length == 0 || path == bucket);

    [GeneratedRegex("<Code>(?<code>[A-Za-z0-9]{1,64})</Code>", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
