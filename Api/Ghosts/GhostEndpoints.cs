using System.Security.Claims;
using Ascension.Api.Analyses.Results;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Ghosts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Ghosts;

/// <summary>The ghost climber.</summary>
internal static class GhostEndpoints
{
    private const string English = "en";
    private const string French = "fr";

    public static void MapGhosts(this IEndpointRouteBuilder api)
    {
        var analysis = api.MapGroup("/analysis").WithTags("Ghosts");
        analysis.MapPost("/route/generate-ghost", GenerateAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Plan the optimal way up a route for the own body")
            .WithDescription(
                "Part of premium and infinity. The body is that of the profile. The same route and body give the same "
                + "ghost; `GhostCompleted` tells when it is there.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.FeatureNotInTier, ErrorCodes.StateConflict,
                ErrorCodes.UploadMissing, ErrorCodes.UploadMismatch, ErrorCodes.UnsupportedMedia,
                ErrorCodes.MediaUnreadable, ErrorCodes.MediaTooLarge)
            .WithRequestExample(GhostExamples.Generate)
            .WithResponseExample(StatusCodes.Status202Accepted, GhostExamples.Status);
        analysis.MapGet("/ghost/{id:guid}", GetAsync)
            .WithSummary("Read a ghost")
            .WithDescription(
                "While it is planned, its status; then the document `ascension.ghost/1`: steps, frames, crux, grade "
                + "and explanation in the climber's language unless `lang` says otherwise, or, when the ghost does "
                + "not get up, why. Carries an `ETag` then.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NotFound)
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, GhostExamples.Ghost);
        analysis.MapPost("/compare", CompareAsync)
            .WithSummary("Compare a climb with a ghost")
            .WithDescription(
                "The film is found on the photo of the ghost's route by where hands and feet rested. `ghost_id` is "
                + "that of a ghost, or of an analysis for its own ghost. Notes are in the climber's language unless "
                + "`lang` says otherwise.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.ResultNotReady, ErrorCodes.StateConflict,
                ErrorCodes.ViewsDoNotMatch)
            .WithRequestExample(GhostExamples.Compare)
            .WithResponseExample(StatusCodes.Status200OK, GhostExamples.Comparison);
    }

    private static async Task<Accepted<GhostResponse>> GenerateAsync(
        GenerateGhostRequest request, ClaimsPrincipal caller, IGrainFactory grains)
    {
        var climber = await grains.User(caller.UserId).GetProfileAsync();
        GhostRules.Require(climber);
        var route = await grains.Route(RouteId.Of(request.RouteId!.Value)).RequirePhotoAsync(caller.UserId);
        var id = GhostIdentity.Of(route, climber);
        var status = await grains.Ghost(id).PlanAsync(new PlanGhost(climber, route));
        return TypedResults.Accepted($"{ApiPaths.Base}/analysis/ghost/{id}", GhostResponse.From(status));
    }

    private static async Task<Ok<ComparisonResponse>> CompareAsync(
        CompareRequest request,
        ClaimsPrincipal caller,
        IGrainFactory grains,
        CancellationToken stop,
        [OneOf(English, French)] string? lang = null)
    {
        lang ??= (await grains.User(caller.UserId).GetProfileAsync()).Locale;
        var (analysis, ghost) = (
            new AnalysisId(request.VideoAnalysisId!.Value), new GhostId(request.GhostId!.Value));
        var comparison = await grains.Comparison(ComparisonId.Of(analysis, ghost))
            .CompareAsync(new CompareClimb(caller.UserId, analysis, ghost, lang), stop);
        return TypedResults.Ok(ComparisonResponse.From(comparison));
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        ClaimsPrincipal caller,
        IGrainFactory grains,
        IResultStore results,
        CancellationToken stop,
        [OneOf(English, French)] string? lang = null)
    {
        var status = await grains.Ghost(new(id)).GetStatusAsync(caller.UserId);
        if (status.State != GhostState.Completed)
        {
            return TypedResults.Ok(GhostResponse.From(status));
        }

        lang ??= (await grains.User(caller.UserId).GetProfileAsync()).Locale;
        var kind = lang == French ? OutputKind.GhostFrench : OutputKind.GhostEnglish;
        return new StoredResult(await results.ReadOutputAsync(id, caller.UserId.Value, kind, stop)
            ?? throw AscensionException.NotFound("ghost"));
    }
}
