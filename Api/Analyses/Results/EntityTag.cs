using Microsoft.Net.Http.Headers;

namespace Ascension.Api.Analyses.Results;

/// <summary>Entity tags (RFC 9110, section 8.8.3): a strong tag names bytes, so each form has its own.</summary>
internal static class EntityTag
{
    /// <summary>The tag of another form of the same content.</summary>
    /// <param name="tag">Tag of the stored form, with quotes.</param>
    /// <param name="form">What makes the other form different.</param>
    public static string Of(string tag, string form) => $"{tag[..^1]}-{form}\"";

    /// <summary>Sets the tag; true when the client has these bytes already and 304 is the answer.</summary>
    public static bool Answers304(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (!EntityTagHeaderValue.TryParseList([.. context.Request.Headers.IfNoneMatch.OfType<string>()], out var known)
            || !known.Any(item => item.Tag == "*" || item.Tag == tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
