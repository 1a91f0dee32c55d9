using System.IO.Compression;
using Ascension.Api.Observability;
using Ascension.Storage.Results;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ascension.Api.Analyses.Results;

/// <summary>Serves a stored output: brotli as it lies there, or transcoded while it is sent; 304 when known.</summary>
internal sealed class StoredResult(StoredOutput output) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var coding = output.IsBrotli ? ContentCoding.Choose(request.GetTypedHeaders()) : ContentCoding.Identity;
        var tag = TagOf(coding);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (output.IsBrotli)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (Matches(request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = output.ContentType;
        if (coding != ContentCoding.Identity)
        {
            response.Headers.ContentEncoding = coding;
        }

        await SendAsync(httpContext, coding);
    }

    /// <summary>A strong tag names the bytes sent, so each coding has its own.</summary>
    private string TagOf(string coding) =>
        coding == ContentCoding.Brotli || !output.IsBrotli ? output.ETag : $"{output.ETag[..^1]}-{coding}\"";

    /// <summary>Compared weakly (RFC 9110, section 13.1.2).</summary>
    private static bool Matches(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList([.. ifNoneMatch.OfType<string>()], out var known)
        && known.Any(item => item.Tag == "*" || item.Tag == tag);

    private async Task SendAsync(HttpContext context, string coding)
    {
        if (coding == ContentCoding.Brotli || !output.IsBrotli)
        {
            context.Response.ContentLength = output.Content.Length;
            await context.Response.BodyWriter.WriteAsync(output.Content, context.RequestAborted);
        }
        else
        {
            using MemoryStream stored = new(output.Content.ToArray(), writable: false);
            await using BrotliStream plain = new(stored, CompressionMode.Decompress);
            await TranscodeAsync(plain, context.Response.Body, coding, context.RequestAborted);
        }

        context.RequestServices.GetRequiredService<ApiMetrics>().ResultSent(output.Content.Length, coding);
    }

    private static async Task TranscodeAsync(Stream plain, Stream body, string coding, CancellationToken stop)
    {
        if (coding == ContentCoding.Identity)
        {
            await plain.CopyToAsync(body, stop);
            return;
        }

        await using GZipStream gzip = new(body, CompressionLevel.Fastest, leaveOpen: true);
        await plain.CopyToAsync(gzip, stop);
    }
}
