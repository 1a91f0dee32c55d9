using System.Data.Common;
using System.Net.Sockets;
using System.Text.Json;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Microsoft.AspNetCore.Diagnostics;

namespace Ascension.Api.Problems;

/// <summary>Turns every exception into a problem; only expected refusals say more than their kind.</summary>
internal sealed class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;
    private const int LongestPath = 80;
    private static readonly TimeSpan DependencyRetry = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        await (exception switch
        {
            AscensionException { Fields.Count: > 0 } refusal =>
                ProblemWriter.WriteFieldErrorsAsync(context, refusal.Fields),
            AscensionException refusal => ProblemWriter.WriteAsync(
                context, ProblemCatalog.Of(refusal.Code), refusal.Message, refusal.RetryAfter),
            FieldException field => ProblemWriter.WriteFieldErrorAsync(context, field),
            BadHttpRequestException { InnerException: JsonException { Path.Length: > 2 } unread } =>
                ProblemWriter.WriteFieldErrorAsync(context, DescribeUnreadField(unread)),
            BadHttpRequestException bad => ProblemWriter.WriteAsync(
                context, ProblemCatalog.OfStatus(bad.StatusCode), DescribeBadRequest(bad), status: bad.StatusCode),
            _ when IsDependencyFailure(exception) => WriteDependencyFailureAsync(context, exception),
            _ => WriteInternalErrorAsync(context, exception),
        });
        return true;
    }

    /// <summary>The cluster, a store or the network failed: trying again later makes sense.</summary>
    internal static bool IsDependencyFailure(Exception exception) => exception
        is OrleansException or TimeoutException or DbException or SocketException or HttpRequestException
        or IOException or OperationCanceledException;

    /// <summary>The path is bounded: part of it may come from the client.</summary>
    private static FieldException DescribeUnreadField(JsonException unread)
    {
        var path = unread.Path!.AsSpan(2);
        return new(path[..Math.Min(path.Length, LongestPath)].ToString(), "The value has the wrong type or form.");
    }

    private static string DescribeBadRequest(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => "The request body is too large.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        _ => "The request could not be read: the body must be valid JSON of the documented shape, "
            + "and parameters must have the documented types.",
    };

    private Task WriteDependencyFailureAsync(HttpContext context, Exception exception)
    {
        logger.LogWarning(exception, "A dependency failed while answering {Method} {Route}", context.Request.Method,
            RouteOf(context));
        return ProblemWriter.WriteAsync(context, ProblemCatalog.Of(ErrorCodes.DependencyUnavailable),
            "The service cannot do this right now.", DependencyRetry);
    }

    private Task WriteInternalErrorAsync(HttpContext context, Exception exception)
    {
        logger.LogError(exception, "Unexpected failure while answering {Method} {Route}", context.Request.Method,
            RouteOf(context));
        return ProblemWriter.WriteAsync(context, ProblemCatalog.Of(ErrorCodes.InternalError), detail: null);
    }

    /// <summary>The route template: a raw path comes from outside and could forge log lines.</summary>
    private static string RouteOf(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "-";
}
