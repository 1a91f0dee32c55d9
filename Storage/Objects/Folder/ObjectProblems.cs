using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ascension.Storage.Objects.Folder;

/// <summary>Refusals as RFC 9457 problem details with a stable <c>code</c>.</summary>
internal static class ObjectProblems
{
    /// <summary>A refusal.</summary>
    public static IResult Refuse(int status, string code, string detail) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = code,
                ["trace_id"] = Activity.Current?.TraceId.ToString(),
            });

    /// <summary>A refusal that says when to try again.</summary>
    public static IResult RefuseForNow(
        HttpContext context, int status, string code, string detail, TimeSpan retryAfter)
    {
        context.Response.Headers[HeaderNames.RetryAfter] =
            Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Refuse(status, code, detail);
    }

    /// <summary>The store itself cannot do it now.</summary>
    public static IResult Unavailable(HttpContext context) =>
        RefuseForNow(
            context,
            StatusCodes.Status503ServiceUnavailable,
            ObjectErrorCodes.Unavailable,
            "The object store cannot be used right now.",
            TimeSpan.FromSeconds(30));
}
