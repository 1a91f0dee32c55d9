using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Lists;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Media;

/// <summary>The climber's videos.</summary>
internal static class VideoEndpoints
{
    public static void MapVideos(this IEndpointRouteBuilder api)
    {
        var videos = api.MapGroup("/videos").WithTags("Videos");
        videos.MapGet("", ListAsync)
            .WithSummary("List the own videos")
            .WithDescription("Newest first, page by page.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Videos);
        videos.MapGet("/{id:guid}", GetAsync)
            .WithSummary("Read a video")
            .WithDescription("With a URL to read the file, good for 15 minutes.")
            .ProducesCodes(ErrorCodes.NotFound)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Video);
        videos.MapDelete("/{id:guid}", DeleteAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Delete a video")
            .WithDescription("The file goes, running analyses of it are cancelled; results stay.")
            .ProducesCodes(ErrorCodes.NotFound);
        videos.MapPut("/{id:guid}/saved", SaveAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Keep a video for good")
            .WithDescription("Unsaved videos are deleted 7 days after upload.")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.UploadMissing)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Video);
        videos.MapDelete("/{id:guid}/saved", UnsaveAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Let a video expire")
            .WithDescription("It is deleted 7 days from now.")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.UploadMissing)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Video);
    }

    private static async Task<Ok<ListResponse<VideoResponse>>> ListAsync(
        ClaimsPrincipal caller,
        IResultStore results,
        CancellationToken stop,
        string? cursor = null,
        [Range(1, 100)] int limit = 20)
    {
        var page = await results.ListVideosAsync(caller.UserId.Value, Cursor.Decode(cursor), limit, stop);
        return TypedResults.Ok(ListResponse<VideoResponse>.From(page, VideoResponse.From));
    }

    private static async Task<Ok<VideoResponse>> GetAsync(
        Guid id, ClaimsPrincipal caller, IGrainFactory grains, UrlSigner signer, HttpRequest request)
    {
        var video = await grains.Video(new(id)).GetAsync(caller.UserId);
        return TypedResults.Ok(VideoResponse.From(video, signer.SignDownload(video, request)));
    }

    private static async Task<NoContent> DeleteAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        await grains.Video(new(id)).DeleteAsync(caller.UserId);
        return TypedResults.NoContent();
    }

    private static Task<Ok<VideoResponse>> SaveAsync(
        Guid id, ClaimsPrincipal caller, IGrainFactory grains, UrlSigner signer, HttpRequest request) =>
        SetSavedAsync(new(id), caller, saved: true, grains, signer, request);

    private static Task<Ok<VideoResponse>> UnsaveAsync(
        Guid id, ClaimsPrincipal caller, IGrainFactory grains, UrlSigner signer, HttpRequest request) =>
        SetSavedAsync(new(id), caller, saved: false, grains, signer, request);

    private static async Task<Ok<VideoResponse>> SetSavedAsync(
        VideoId id, ClaimsPrincipal caller, bool saved, IGrainFactory grains, UrlSigner signer, HttpRequest request)
    {
        var video = await grains.Video(id).SetSavedAsync(caller.UserId, saved);
        return TypedResults.Ok(VideoResponse.From(video, signer.SignDownload(video, request)));
    }
}
