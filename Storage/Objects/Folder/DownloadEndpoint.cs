using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Sends the object that a signed URL allows, or a range of it.</summary>
internal sealed class DownloadEndpoint(FolderObjectStore store, ObjectTraffic traffic, TimeProvider time)
{
    /// <summary>Handles a GET or HEAD whose grant has been checked.</summary>
    public async Task<IResult> HandleAsync(HttpContext context, ObjectGrant grant)
    {
        var place = traffic.EnterDownload(context);
        context.Response.RegisterForDispose(place);
        if (!place.IsAcquired)
        {
            return ObjectTraffic.Refuse(context, place);
        }

        // Opened, not named: a deletion between here and the last byte does not tear the answer.
        var facts = await store.StatAsync(grant.Key, context.RequestAborted);
        if (facts is null || store.OpenContent(grant.Key) is not { } content)
        {
            return ObjectProblems.Refuse(
                StatusCodes.Status404NotFound, ObjectErrorCodes.NotFound, "There is no such object.");
        }

        SetHeaders(context.Response.Headers, grant);
        return TypedResults.Stream(
            content,
            facts.ContentType,
            lastModified: facts.LastModified,
            entityTag: Tag(facts),
            enableRangeProcessing: true);
    }

    private void SetHeaders(IHeaderDictionary headers, ObjectGrant grant)
    {
        var seconds = Math.Max(0, (long)(grant.ExpiresAt - time.GetUtcNow()).TotalSeconds);
        headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"private, max-age={seconds}");
        headers.ContentDisposition = "inline";
        headers.XContentTypeOptions = "nosniff";
        // What a stranger uploaded must never run as a page of ours, whatever its type says.
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }

    // An object never changes, but one may be deleted and another uploaded under its key.
    private static EntityTagHeaderValue Tag(ObjectFacts facts) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{facts.LastModified.UtcTicks:x}-{facts.Length:x}\""));
}
