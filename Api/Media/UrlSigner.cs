using Ascension.Api.Hosting;
using Ascension.Grains.Abstractions.Media;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Storage.Objects;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Media;

/// <summary>Signs uploads and downloads for the caller of a request.</summary>
internal sealed class UrlSigner(IObjectStore objects, IOptions<ApiOptions> options, TimeProvider time)
{
    /// <summary>A URL that takes exactly this video.</summary>
    public SignedRequest SignUpload(VideoDetails video, HttpRequest request) => objects.SignUpload(
        new(video.ObjectKey, video.ContentType, video.FileSize, End()), ServiceAddress(request));

    /// <summary>A URL that gives this video; null when it is not there.</summary>
    public SignedRequest? SignDownload(VideoDetails video, HttpRequest request) =>
        video.State == VideoState.Uploaded
            ? objects.SignDownload(video.ObjectKey, End(), ServiceAddress(request))
            : null;

    /// <summary>A URL that takes exactly this photo.</summary>
    public SignedRequest SignUpload(RouteDetails route, HttpRequest request) => objects.SignUpload(
        new(route.ObjectKey, route.ContentType, route.FileSize, End()), ServiceAddress(request));

    /// <summary>A URL that gives the photo of this route; null when it is not there.</summary>
    public SignedRequest? SignDownload(RouteDetails route, HttpRequest request) =>
        route.State == RouteState.Uploaded
            ? objects.SignDownload(route.ObjectKey, End(), ServiceAddress(request))
            : null;

    private DateTimeOffset End() => time.GetUtcNow() + VideoLimits.UrlLifetime;

    private Uri ServiceAddress(HttpRequest request) => options.Value.PublicAddress
        ?? (Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var address)
            ? address
            : throw new BadHttpRequestException("The request does not say which host it is for."));
}
