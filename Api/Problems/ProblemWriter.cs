using System.Diagnostics;
using System.Globalization;
using Ascension.Api.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Ascension.Api.Problems;

/// <summary>Writes problem details (RFC 9457) with <c>code</c> and <c>trace_id</c>.</summary>
internal static class ProblemWriter
{
    /// <summary>Writes a problem as the answer.</summary>
    public static async Task WriteAsync(
        HttpContext context, ProblemKind kind, string? detail, TimeSpan? retryAfter = null, int? status = null)
    {
        context.Response.StatusCode = status ?? kind.Status;
        SetRetryAfter(context.Response, retryAfter);
        ProblemDetails problem = new()
        {
            Status = context.Response.StatusCode,
            Title = kind.Title,
            Detail = detail,
            Extensions = { ["code"] = kind.Code },
        };
        await WriteAsync(context, problem);
    }

    /// <summary>Writes the refusal of one field as the answer.</summary>
    public static Task WriteFieldErrorAsync(HttpContext context, FieldException refusal) =>
        WriteFieldErrorsAsync(context, new Dictionary<string, string> { [refusal.Field] = refusal.Message });

    /// <summary>Writes the refusal of fields as the answer.</summary>
    public static Task WriteFieldErrorsAsync(HttpContext context, IReadOnlyDictionary<string, string> refused)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var errors = refused.ToDictionary(field => field.Key, field => new[] { field.Value });
        return WriteAsync(
            context, new HttpValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest });
    }

    /// <summary>Completes every problem on its way out, whoever made it.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var kind = ProblemCatalog.OfStatus(problem.Status ?? context.HttpContext.Response.StatusCode);
        if (problem.Extensions.TryAdd("code", kind.Code))
        {
            problem.Title = kind.Title;
        }

        if (problem is HttpValidationProblemDetails validation)
        {
            validation.Errors = FieldErrorNames.ToWire(validation.Errors);
        }

        problem.Type = "about:blank";
        problem.Extensions.Remove("traceId");
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToHexString() ?? context.HttpContext.TraceIdentifier;
    }

    private static Task WriteAsync(HttpContext context, ProblemDetails problem) =>
        context.RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new() { HttpContext = context, ProblemDetails = problem }).AsTask();

    private static void SetRetryAfter(HttpResponse response, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait)
        {
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
