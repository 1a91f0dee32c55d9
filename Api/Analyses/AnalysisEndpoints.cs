using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Ghosts;
using Ascension.Api.Idempotency;
using Ascension.Api.Lists;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Analyses;

/// <summary>Starting, watching and ending analyses.</summary>
internal static class AnalysisEndpoints
{
    public static void MapAnalyses(this IEndpointRouteBuilder api)
    {
        var analysis = api.MapGroup("/analysis").WithTags("Analyses");
        analysis.MapPost("/video/start", StartAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Start an analysis")
            .WithDescription(
                "The upload is checked first. Starting the same video with the same options while one is running "
                + "returns the running one. With a selected route, contacts are told by its holds; `ghost`, part of "
                + "premium and infinity, plans the optimal way from where the climber started.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.UploadMissing, ErrorCodes.UploadMismatch,
                ErrorCodes.UnsupportedMedia, ErrorCodes.ConsentRequired, ErrorCodes.QuotaExceeded,
                ErrorCodes.FeatureNotInTier, ErrorCodes.StateConflict, ErrorCodes.MediaUnreadable,
                ErrorCodes.MediaTooLarge)
            .WithRequestExample(Examples.StartAnalysis)
            .WithResponseExample(StatusCodes.Status202Accepted, Examples.StartedAnalysis);
        analysis.MapGet("", ListAsync)
            .WithSummary("List the own analyses")
            .WithDescription("Newest first, page by page, optionally of one status.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Analyses);
        analysis.MapGet("/video/{id:guid}", GetAsync)
            .WithSummary("Read the status of an analysis")
            .WithDescription("Stage, progress, queue position; after completion, where the results are.")
            .ProducesCodes(ErrorCodes.NotFound)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Analysis);
        analysis.MapPost("/video/{id:guid}/cancel", CancelAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Cancel an analysis")
            .WithDescription("The quota unit is given back unless the skeleton was already found.")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.StateConflict)
            .WithResponseExample(StatusCodes.Status202Accepted, Examples.Analysis);
        analysis.MapPost("/video/{id:guid}/retry", RetryAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Retry a failed analysis")
            .WithDescription("Continues at the stage that failed.")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.StateConflict, ErrorCodes.QuotaExceeded)
            .WithResponseExample(StatusCodes.Status202Accepted, Examples.Analysis);
        analysis.MapDelete("/video/{id:guid}", DeleteAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Delete an analysis and its results")
            .WithDescription("A running one is cancelled first; the video stays.")
            .ProducesCodes(ErrorCodes.NotFound);
    }

    private static async Task<Accepted<StartAnalysisResponse>> StartAsync(
        StartAnalysisRequest request, ClaimsPrincipal caller, IGrainFactory grains)
    {
        if (request.Ghost == true)
        {
            GhostRules.Require(await grains.User(caller.UserId).GetProfileAsync());
        }

        var status = await grains.Video(new(request.VideoId!.Value))
            .StartAnalysisAsync(caller.UserId, request.ToOptions());
        return TypedResults.Accepted(AnalysisPaths.Of(status.Id.Value), StartAnalysisResponse.From(status));
    }

    private static async Task<Ok<ListResponse<AnalysisListItem>>> ListAsync(
        ClaimsPrincipal caller,
        IResultStore results,
        CancellationToken stop,
        string? cursor = null,
        [OneOf("pending", "processing", "completed", "failed", "cancelled")] string? status = null,
        [Range(1, 100)] int limit = 20)
    {
        var page = await results.ListAnalysesAsync(caller.UserId.Value, status, Cursor.Decode(cursor), limit, stop);
        return TypedResults.Ok(ListResponse<AnalysisListItem>.From(page, AnalysisListItem.From));
    }

    private static async Task<Ok<AnalysisResponse>> GetAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains) =>
        TypedResults.Ok(AnalysisResponse.From(await grains.Analysis(new(id)).GetStatusAsync(caller.UserId)));

    private static async Task<Accepted<AnalysisResponse>> CancelAsync(
        Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        var status = await grains.Analysis(new(id)).CancelAsync(caller.UserId);
        return TypedResults.Accepted(AnalysisPaths.Of(id), AnalysisResponse.From(status));
    }

    private static async Task<Accepted<AnalysisResponse>> RetryAsync(
        Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        var status = await grains.Analysis(new(id)).RetryAsync(caller.UserId);
        return TypedResults.Accepted(AnalysisPaths.Of(id), AnalysisResponse.From(status));
    }

    private static async Task<NoContent> DeleteAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        await grains.Analysis(new(id)).DeleteAsync(caller.UserId);
        return TypedResults.NoContent();
    }
}
