using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Storage.Idempotency;
using Microsoft.AspNetCore.Http.Features;

namespace Ascension.Api.Idempotency;

/// <summary>
/// Answers a repeated request with the first answer. Only carried-out requests are remembered: a refusal changed
/// nothing, so asking again after its cause is gone must work with the same key.
/// </summary>
internal sealed class IdempotencyMiddleware(
    RequestDelegate next, IIdempotencyStore store, ILogger<IdempotencyMiddleware> logger)
{
    /// <summary>The header of a repeated answer.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    private const int MaxAnswerBytes = 256 * 1024;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IdempotencyMetadata>() is null
            || context.User.Identity?.IsAuthenticated != true
            || IdempotencyKey.Of(context.Request) is not { } key)
        {
            return next(context);
        }

        return HandleAsync(context, context.User.UserId.ToString(), key);
    }

    private async Task HandleAsync(HttpContext context, string scope, Guid key)
    {
        context.Request.EnableBuffering(ApiPaths.MaxBodyBytes);
        var fingerprint = await RequestFingerprint.ComputeAsync(context.Request, context.RequestAborted);
        var (claim, answer) = await store.ClaimAsync(scope, key, fingerprint, context.RequestAborted);
        await (claim switch
        {
            IdempotencyClaim.Answered => ReplayAsync(context.Response, answer!),
            IdempotencyClaim.First => RunAsync(context, scope, key),
            IdempotencyClaim.InProgress => throw new AscensionException(
                ErrorCodes.IdempotencyInProgress, "A request with this key is being handled.", RetryAfter),
            _ => throw new AscensionException(
                ErrorCodes.IdempotencyMismatch, "This key was used with another request."),
        });
    }

    private async Task RunAsync(HttpContext context, string scope, Guid key)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using MemoryStream buffer = new();
        var recorded = false;
        try
        {
            context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
            await next(context);
            await context.Response.CompleteAsync();
            recorded = await TryRecordAsync(context.Response, scope, key, buffer);
        }
        finally
        {
            context.Features.Set(original);
            if (!recorded)
            {
                // Also when the client is gone: its next try must not wait for the claim to run out.
                await AbandonAsync(scope, key);
            }
        }

        if (buffer.Length > 0)
        {
            var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
            await original.Stream.WriteAsync(body, context.RequestAborted);
        }
    }

    private async Task<bool> TryRecordAsync(HttpResponse response, string scope, Guid key, MemoryStream body)
    {
        if (response.StatusCode is < 200 or > 299 || body.Length > MaxAnswerBytes)
        {
            return false;
        }

        RecordedAnswer answer = new(
            response.StatusCode, response.ContentType, response.Headers.Location, body.ToArray());
        try
        {
            await store.AnswerAsync(scope, key, answer, CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (ProblemExceptionHandler.IsDependencyFailure(exception))
        {
            // The request was carried out: its answer must reach the client all the same.
            logger.LogWarning(exception, "The answer to an idempotency key could not be recorded");
            return true;
        }
    }

    private async Task AbandonAsync(string scope, Guid key)
    {
        try
        {
            await store.AbandonAsync(scope, key, CancellationToken.None);
        }
        catch (Exception exception) when (ProblemExceptionHandler.IsDependencyFailure(exception))
        {
            logger.LogWarning(exception, "An idempotency key could not be given back; it frees itself in a minute");
        }
    }

    private static async Task ReplayAsync(HttpResponse response, RecordedAnswer answer)
    {
        response.StatusCode = answer.StatusCode;
        response.ContentType = answer.ContentType;
        response.Headers.Location = answer.Location;
        response.Headers[ReplayedHeader] = "true";
        if (answer.Body.Length > 0)
        {
            await response.Body.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
        }
    }
}
