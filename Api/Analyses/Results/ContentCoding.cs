using System.IO.Compression;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Ascension.Api.Analyses.Results;

/// <summary>Chooses how a stored text travels (RFC 9110, section 12.5.3).</summary>
internal static class ContentCoding
{
    /// <summary>As stored.</summary>
    public const string Brotli = "br";

    /// <summary>For who cannot read brotli.</summary>
    public const string Gzip = "gzip";

    /// <summary>Uncompressed.</summary>
    public const string Identity = "identity";

    /// <summary>The best coding the client accepts.</summary>
    public static string Choose(RequestHeaders headers)
    {
        var accepted = headers.AcceptEncoding;
        return Accepts(accepted, Brotli) ? Brotli : Accepts(accepted, Gzip) ? Gzip : Identity;
    }

    /// <summary>A stream that encodes into the body of an answer.</summary>
    public static Stream Encode(HttpResponse response, string coding) => coding switch
    {
        Brotli => new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
        Gzip => new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
        _ => response.BodyWriter.AsStream(leaveOpen: true),
    };

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        var named = accepted.FirstOrDefault(item => item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(item => item.Value == "*");
        return named is not null && named.Quality is not 0;
    }
}
