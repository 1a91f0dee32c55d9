using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Observability;
using Ascension.Api.Problems;
using Ascension.Api.RateLimits;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Media;

/// <summary>Announcing uploads; the files themselves go straight to the object store.</summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        api.MapPost("/analysis/video/request-upload", RequestAsync)
            .WithTags("Uploads")
            .LimitRateAs(RateClass.Uploads)
            .AcceptsIdempotencyKey()
            .WithSummary("Announce a video and get its upload URL")
            .WithDescription(
                "The URL takes one `PUT` of exactly this length and type within 15 minutes. MP4, MOV or WebM, up to "
                + "500 MiB, 3 minutes and 4K; what the file really is gets checked when the analysis starts.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.UploadTooLarge, ErrorCodes.UnsupportedMedia,
                ErrorCodes.ConsentRequired, ErrorCodes.QuotaExceeded)
            .WithRequestExample(Examples.RequestUpload)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Upload);
    }

    private static async Task<Ok<RequestUploadResponse>> RequestAsync(
        RequestUploadRequest request,
        ClaimsPrincipal caller,
        HttpContext context,
        IGrainFactory grains,
        IIdSource ids,
        UrlSigner signer,
        ApiMetrics metrics)
    {
        var type = CheckFile(request);
        await grains.User(caller.UserId).EnsureMayAnalyseAsync();
        var video = await grains.Video(new(ids.NewId())).RequestUploadAsync(
            new(caller.UserId, request.FileName, request.FileSize!.Value, type, request.Sha256?.ToLowerInvariant()));
        metrics.UploadRequested(type);
        return TypedResults.Ok(RequestUploadResponse.From(video, signer.SignUpload(video, context.Request)));
    }

    private static string CheckFile(RequestUploadRequest request)
    {
        if (request.FileSize > VideoLimits.MaxBytes)
        {
            throw new AscensionException(ErrorCodes.UploadTooLarge, "Videos may have up to 500 MiB.");
        }

        return VideoLimits.TypeOf(request.ContentType, request.FileName)
            ?? throw new AscensionException(ErrorCodes.UnsupportedMedia, "Send an MP4, MOV or WebM video.");
    }
}
