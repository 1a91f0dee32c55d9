using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Lists;
using Ascension.Api.Media;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Storage.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Routes;

/// <summary>The climber's routes.</summary>
internal static class RouteEndpoints
{
    public static void MapRoutes(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/routes").WithTags("Routes");
        routes.MapGet("", ListAsync)
            .WithSummary("List the own routes")
            .WithDescription("Newest first, page by page; without holds.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .WithResponseExample(StatusCodes.Status200OK, RouteExamples.Routes);
        routes.MapGet("/{id:guid}", GetAsync)
            .WithSummary("Read a route")
            .WithDescription(
                "With its holds, its selection and, once the photo is there, a URL to read it, good for 15 minutes. "
                + "A photo that has come since the last call is checked; one that does not fit is refused and removed.")
            .ProducesCodes(
                ErrorCodes.NotFound, ErrorCodes.UploadMismatch, ErrorCodes.UnsupportedMedia, ErrorCodes.MediaUnreadable,
                ErrorCodes.MediaTooLarge)
            .WithResponseExample(StatusCodes.Status200OK, RouteExamples.Route);
        routes.MapDelete("/{id:guid}", DeleteAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Delete a route")
            .WithDescription("Its photo, holds and selection go.")
            .ProducesCodes(ErrorCodes.NotFound);
        routes.MapPut("/{id:guid}/selection", SelectAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Select the route to climb")
            .WithDescription(
                "All holds of a colour, or those of `hold_ids`; the selection so far gives way. Holds of `start_ids` "
                + "and `finish_ids` take the role `start` and `finish`.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.UploadMissing, ErrorCodes.UploadMismatch,
                ErrorCodes.UnsupportedMedia, ErrorCodes.MediaUnreadable, ErrorCodes.MediaTooLarge)
            .WithRequestExample(RouteExamples.Select)
            .WithResponseExample(StatusCodes.Status200OK, RouteExamples.Route);
    }

    private static async Task<Ok<ListResponse<RouteListItem>>> ListAsync(
        ClaimsPrincipal caller,
        IResultStore results,
        CancellationToken stop,
        string? cursor = null,
        [Range(1, 100)] int limit = 20)
    {
        var page = await results.ListRoutesAsync(caller.UserId.Value, Cursor.Decode(cursor), limit, stop);
        return TypedResults.Ok(ListResponse<RouteListItem>.From(page, RouteListItem.From));
    }

    private static async Task<Ok<RouteResponse>> GetAsync(
        Guid id, ClaimsPrincipal caller, IGrainFactory grains, UrlSigner signer, HttpRequest request)
    {
        var route = await grains.Route(new(id)).GetAsync(caller.UserId);
        return Show(route, signer, request);
    }

    private static async Task<NoContent> DeleteAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        await grains.Route(new(id)).DeleteAsync(caller.UserId);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<RouteResponse>> SelectAsync(
        Guid id,
        SelectRouteRequest selection,
        ClaimsPrincipal caller,
        IGrainFactory grains,
        UrlSigner signer,
        HttpRequest request)
    {
        var route = await grains.Route(new(id)).SelectAsync(selection.ToCommand(caller.UserId));
        return Show(route, signer, request);
    }

    private static Ok<RouteResponse> Show(RouteDetails route, UrlSigner signer, HttpRequest request) =>
        TypedResults.Ok(RouteResponse.From(route, signer.SignDownload(route, request)));
}
