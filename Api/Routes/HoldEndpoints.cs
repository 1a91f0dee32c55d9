using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Routes;

/// <summary>The holds of a route.</summary>
internal static class HoldEndpoints
{
    public static void MapHolds(this IEndpointRouteBuilder api)
    {
        api.MapPost("/routes/{id:guid}/holds", AddAsync)
            .WithTags("Routes")
            .AcceptsIdempotencyKey()
            .WithSummary("Add a hold by hand")
            .WithDescription("A route has at most 300.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.StateConflict, ErrorCodes.UploadMissing,
                ErrorCodes.UploadMismatch, ErrorCodes.UnsupportedMedia, ErrorCodes.MediaUnreadable,
                ErrorCodes.MediaTooLarge)
            .WithRequestExample(RouteExamples.AddHold)
            .WithResponseExample(StatusCodes.Status201Created, RouteExamples.PlacedHold);
        api.MapPatch("/holds/{id:guid}", CorrectAsync)
            .WithTags("Routes")
            .AcceptsIdempotencyKey()
            .WithSummary("Correct a hold")
            .WithDescription(
                "What a model saw is kept beside the correction. Once a route is selected, the selection alone says "
                + "where it starts and ends.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.StateConflict)
            .WithRequestExample(RouteExamples.CorrectHold)
            .WithResponseExample(StatusCodes.Status200OK, RouteExamples.CorrectedHold);
        api.MapDelete("/holds/{id:guid}", RemoveAsync)
            .WithTags("Routes")
            .AcceptsIdempotencyKey()
            .WithSummary("Remove a hold")
            .WithDescription("It also leaves the selection, unless that starts or ends there.")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.StateConflict);
    }

    private static async Task<Created<HoldResponse>> AddAsync(
        Guid id, AddHoldRequest request, ClaimsPrincipal caller, HttpContext context, IGrainFactory grains)
    {
        var hold = await grains.Route(new(id)).AddHoldAsync(
            request.ToCommand(caller.UserId, IdempotencyKey.Of(context.Request)));
        return TypedResults.Created((string?)null, HoldResponse.From(hold));
    }

    private static async Task<Ok<HoldResponse>> CorrectAsync(
        Guid id, CorrectHoldRequest request, ClaimsPrincipal caller, IGrainFactory grains)
    {
        HoldId hold = new(id);
        var corrected = await grains.Route(hold.Route).CorrectHoldAsync(request.ToCommand(caller.UserId, hold));
        return TypedResults.Ok(HoldResponse.From(corrected));
    }

    private static async Task<NoContent> RemoveAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        HoldId hold = new(id);
        await grains.Route(hold.Route).RemoveHoldAsync(caller.UserId, hold);
        return TypedResults.NoContent();
    }
}
