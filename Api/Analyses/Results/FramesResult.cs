using Ascension.Skeletons.Documents;
using Ascension.Storage.Results;
using Microsoft.Net.Http.Headers;

namespace Ascension.Api.Analyses.Results;

/// <summary>Expands a result document to named keypoints per frame, and sends it frame by frame.</summary>
internal sealed class FramesResult(StoredOutput output) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var coding = ContentCoding.Choose(httpContext.Request.GetTypedHeaders());
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (EntityTag.Answers304(httpContext, EntityTag.Of(output.ETag, $"{ResultFormat.Frames}-{coding}")))
        {
            return;
        }

        var document = await DecodeAsync(httpContext.RequestAborted);
        response.ContentType = "application/json";
        if (coding != ContentCoding.Identity)
        {
            response.Headers.ContentEncoding = coding;
        }

        await using var body = ContentCoding.Encode(response, coding);
        await FramesWriter.WriteAsync(document, body, httpContext.RequestAborted);
    }

    private async Task<SkeletonDocument> DecodeAsync(CancellationToken stop)
    {
        using MemoryStream json = new();
        await using var plain = StoredContent.Open(output);
        await plain.CopyToAsync(json, stop);
        return SkeletonDocumentCodec.Decode(json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}
