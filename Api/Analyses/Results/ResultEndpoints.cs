using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Results;

namespace Ascension.Api.Analyses.Results;

/// <summary>What an analysis leaves behind.</summary>
internal static class ResultEndpoints
{
    private const string Json = "application/json";
    private const string French = "fr";

    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var results = api.MapGroup("/analysis/video/{id:guid}").WithTags("Results")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.ResultNotReady);
        results.MapGet("/result", GetResultAsync)
            .WithSummary("Read the result")
            .WithDescription(
                "`compact` is the document `ascension.skeleton/1`; `frames` expands it to named keypoints and joint "
                + "angles per frame, in which a keypoint that was not seen is left out. Carries an `ETag`.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .Produces(StatusCodes.Status200OK, contentType: Json)
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Result);
        results.MapGet("/advice", GetAdviceAsync)
            .WithSummary("Read the advice")
            .WithDescription("In the climber's language unless `lang` says otherwise.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .Produces(StatusCodes.Status200OK, contentType: Json)
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Advice);
        results.MapGet("/metrics", GetMetricsAsync)
            .WithSummary("Read all metrics with their units")
            .WithDescription("The scores with their parts, and every metric behind them.")
            .Produces(StatusCodes.Status200OK, contentType: Json)
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Metrics);
        results.MapGet("/holds", GetHoldsAsync)
            .WithSummary("Read the holds of the wall")
            .WithDescription(
                "The document `ascension.holds/1`: of the photo of the route that was named, else of the first clear "
                + "frame of the video. `code` says why there are none. Analyses from before holds were looked for "
                + "have no such document.")
            .Produces(StatusCodes.Status200OK, contentType: Json)
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, Examples.Holds);
        results.MapGet("/ghost", GetGhostAsync)
            .WithSummary("Read the ghost of the climb")
            .WithDescription(
                "Of an analysis that was started with `ghost`: the document `ascension.ghost/1` in the climber's "
                + "language unless `lang` says otherwise. `status` is `failed` with the code `views_do_not_match` "
                + "when the film does not show the route.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .Produces(StatusCodes.Status200OK, contentType: Json)
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, GhostExamples.Ghost);
        results.MapGet("/thumbnail", GetThumbnailAsync)
            .WithSummary("Read the thumbnail")
            .WithDescription("A JPEG, 320 pixels wide.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg")
            .Produces(StatusCodes.Status304NotModified);
    }

    private static async Task<IResult> GetResultAsync(
        Guid id,
        ClaimsPrincipal caller,
        OutputReader outputs,
        CancellationToken stop,
        [OneOf(ResultFormat.Compact, ResultFormat.Frames)] string format = ResultFormat.Compact)
    {
        var output = await outputs.ReadAsync(caller.UserId, new(id), OutputKind.Result, stop);
        return format == ResultFormat.Frames ? new FramesResult(output) : new StoredResult(output);
    }

    private static Task<IResult> GetAdviceAsync(
        Guid id,
        ClaimsPrincipal caller,
        OutputReader outputs,
        IGrainFactory grains,
        CancellationToken stop,
        [OneOf("en", French)] string? lang = null) =>
        ToldAsync(id, caller, outputs, grains, lang, OutputKind.AdviceEnglish, OutputKind.AdviceFrench, stop);

    private static Task<IResult> GetGhostAsync(
        Guid id,
        ClaimsPrincipal caller,
        OutputReader outputs,
        IGrainFactory grains,
        CancellationToken stop,
        [OneOf("en", French)] string? lang = null) =>
        ToldAsync(id, caller, outputs, grains, lang, OutputKind.GhostEnglish, OutputKind.GhostFrench, stop);

    /// <summary>An output in the language that is asked for, else in the climber's.</summary>
    private static async Task<IResult> ToldAsync(
        Guid id,
        ClaimsPrincipal caller,
        OutputReader outputs,
        IGrainFactory grains,
        string? lang,
        OutputKind english,
        OutputKind french,
        CancellationToken stop)
    {
        lang ??= (await grains.User(caller.UserId).GetProfileAsync()).Locale;
        return new StoredResult(
            await outputs.ReadAsync(caller.UserId, new(id), lang == French ? french : english, stop));
    }

    private static async Task<IResult> GetMetricsAsync(
        Guid id, ClaimsPrincipal caller, OutputReader outputs, CancellationToken stop) =>
        new StoredResult(await outputs.ReadAsync(caller.UserId, new(id), OutputKind.Metrics, stop));

    private static async Task<IResult> GetHoldsAsync(
        Guid id, ClaimsPrincipal caller, OutputReader outputs, CancellationToken stop) =>
        new StoredResult(await outputs.ReadAsync(caller.UserId, new(id), OutputKind.Holds, stop));

    private static async Task<IResult> GetThumbnailAsync(
        Guid id, ClaimsPrincipal caller, OutputReader outputs, CancellationToken stop) =>
        new StoredResult(await outputs.ReadAsync(caller.UserId, new(id), OutputKind.Thumbnail, stop));
}
