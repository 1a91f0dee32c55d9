namespace Ascension.Api.Security.Headers;

/// <summary>Adds security headers to every answer; an endpoint may bring its own content security policy.</summary>
internal sealed class SecurityHeaderMiddleware(RequestDelegate next)
{
    private static readonly PathString[] DataPaths = [ApiPaths.Base, "/health", "/openapi", "/metrics"];

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Apply(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // "no-referrer" would also hide the origin from our own forms, which check it.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = PolicyOf(context).Value;
        }
    }

    private static ContentSecurityPolicy PolicyOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ContentSecurityPolicy>()
        ?? (DataPaths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            ? ContentSecurityPolicy.Data
            : ContentSecurityPolicy.Foreign);
}
