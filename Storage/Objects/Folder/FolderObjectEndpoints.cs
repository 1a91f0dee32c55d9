using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Storage.Objects.Folder;

/// <summary>The HTTP side of the folder object store.</summary>
public static class FolderObjectEndpoints
{
    /// <summary>
    /// Maps <c>PUT</c>, <c>GET</c> and <c>HEAD</c> of <c>/objects/{key}?token=...</c>. The token in the URL is the
    /// permission: it is bound to method, key, type, length and time, so no other sign-in is asked for.
    /// </summary>
    /// <remarks>
    /// Needs the services of <c>AddEmbeddedStorage</c>. Errors are problem details: 403 <c>upload_url_invalid</c>,
    /// <c>upload_url_expired</c>; 400 or 408 <c>upload_mismatch</c>; 404 <c>not_found</c>; 409 <c>state_conflict</c>;
    /// 413 <c>upload_too_large</c>; 415 <c>unsupported_media</c>; 429 <c>rate_limited</c>; 503
    /// <c>dependency_unavailable</c>.
    /// </remarks>
    public static IEndpointRouteBuilder MapFolderObjectStore(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var upload = services.GetRequiredService<UploadEndpoint>();
        var download = services.GetRequiredService<DownloadEndpoint>();
        var gate = new ObjectGate(
            services.GetRequiredService<ObjectUrlSigner>(), services.GetRequiredService<TimeProvider>());

        var objects = endpoints.MapGroup(ObjectUrlSigner.PathPrefix);
        objects.AllowAnonymous().ExcludeFromDescription().DisableRequestTimeout();
        objects.MapPut(
            "{**key}",
            (HttpContext context, string key, string? token) =>
                gate.PassAsync(context, HttpMethods.Put, key, token, upload.HandleAsync));
        objects.MapMethods(
            "{**key}",
            [HttpMethods.Get, HttpMethods.Head],
            (HttpContext context, string key, string? token) =>
                gate.PassAsync(context, HttpMethods.Get, key, token, download.HandleAsync));
        return endpoints;
    }
}
