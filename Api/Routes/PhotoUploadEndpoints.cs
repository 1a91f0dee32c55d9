using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Media;
using Ascension.Api.Observability;
using Ascension.Api.Problems;
using Ascension.Api.RateLimits;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Routes;

/// <summary>Announcing wall photos; the files themselves go straight to the object store.</summary>
internal static class PhotoUploadEndpoints
{
    private static readonly string[] Paths = ["/analysis/route/request-upload", "/holds/request-upload"];

    public static void MapPhotoUploads(this IEndpointRouteBuilder api)
    {
        foreach (var path in Paths)
        {
            api.MapPost(path, RequestAsync)
                .WithTags("Uploads")
                .LimitRateAs(RateClass.Uploads)
                .AcceptsIdempotencyKey()
                .WithSummary("Announce a wall photo and get its upload URL")
                .WithDescription(
                    "The URL takes one `PUT` of exactly this length and type within 15 minutes. JPEG, PNG or WebP, up "
                    + "to 25 MiB and 50 megapixels; what the file really is gets checked when it is first used. Both "
                    + "paths do the same.")
                .ProducesCodes(
                    ErrorCodes.InvalidRequest, ErrorCodes.UploadTooLarge, ErrorCodes.UnsupportedMedia,
                    ErrorCodes.ConsentRequired)
                .WithRequestExample(RouteExamples.RequestUpload)
                .WithResponseExample(StatusCodes.Status200OK, RouteExamples.Upload);
        }
    }

    private static async Task<Ok<RequestPhotoUploadResponse>> RequestAsync(
        RequestPhotoUploadRequest request,
        ClaimsPrincipal caller,
        HttpContext context,
        IGrainFactory grains,
        IIdSource ids,
        UrlSigner signer,
        ApiMetrics metrics)
    {
        var type = CheckFile(request);
        await grains.User(caller.UserId).EnsureConsentAsync();
        var route = await grains.Route(RouteId.Of(ids.NewId())).RequestUploadAsync(
            new(caller.UserId, request.FileName, request.FileSize!.Value, type, request.Sha256?.ToLowerInvariant()));
        metrics.UploadRequested(type);
        return TypedResults.Ok(RequestPhotoUploadResponse.From(route, signer.SignUpload(route, context.Request)));
    }

    private static string CheckFile(RequestPhotoUploadRequest request)
    {
        if (request.FileSize > PhotoLimits.MaxBytes)
        {
            throw new AscensionException(ErrorCodes.UploadTooLarge, "Photos may have up to 25 MiB.");
        }

        return PhotoLimits.TypeOf(request.ContentType, request.FileName)
            ?? throw new AscensionException(ErrorCodes.UnsupportedMedia, "Send a JPEG, PNG or WebP photo.");
    }
}
