using Ascension.Api.Observability;
using Ascension.Storage.Results;
using Microsoft.Net.Http.Headers;

namespace Ascension.Api.Analyses.Results;

/// <summary>Serves a stored output: brotli as it lies there, or transcoded while it is sent; 304 when known.</summary>
internal sealed class StoredResult(StoredOutput output) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var coding = ContentCoding.Identity;
        if (output.IsBrotli)
        {
            coding = ContentCoding.Choose(httpContext.Request.GetTypedHeaders());
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        var isStoredForm = coding == ContentCoding.Brotli || !output.IsBrotli;
        if (EntityTag.Answers304(httpContext, isStoredForm ? output.ETag : EntityTag.Of(output.ETag, coding)))
        {
            return;
        }

        response.ContentType = output.ContentType;
        if (coding != ContentCoding.Identity)
        {
            response.Headers.ContentEncoding = coding;
        }

        if (isStoredForm)
        {
            response.ContentLength = output.Content.Length;
            await response.BodyWriter.WriteAsync(output.Content, httpContext.RequestAborted);
        }
        else
        {
            await using var plain = StoredContent.Open(output);
            await using var body = ContentCoding.Encode(response, coding);
            await plain.CopyToAsync(body, httpContext.RequestAborted);
        }

        httpContext.RequestServices.GetRequiredService<ApiMetrics>().ResultSent(output.Content.Length, coding);
    }
}
