using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text;
using Ascension.Api.Analyses.Results;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Lists;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Api.Serialization;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Storage.Training;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Training;

/// <summary>Goals, programmes towards them, and what was done.</summary>
internal static class TrainingEndpoints
{
    private const string English = "en";
    private const string French = "fr";
    private const string ProgrammePath = ApiPaths.Base + "/coaching/programme";

    public static void MapTraining(this IEndpointRouteBuilder api)
    {
        var coaching = api.MapGroup("/coaching").WithTags("Coaching");
        MapGoals(coaching);
        MapProgramme(coaching);
        MapSessions(coaching);
    }

    private static void MapGoals(RouteGroupBuilder coaching)
    {
        coaching.MapPost("/goals", SetGoalAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Set a goal and get a programme")
            .WithDescription(
                "The goal so far ends; what was logged in its last 60 days counts as history. Year of birth comes from "
                + "the profile. A goal out of reach is met with an honest estimate and a nearer milestone.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NotFound)
            .WithRequestExample(TrainingExamples.SetGoal)
            .WithResponseExample(StatusCodes.Status201Created, TrainingExamples.GoalSet);
        coaching.MapDelete("/goals/{id:guid}", DeleteGoalAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Delete a goal and its programme")
            .WithDescription("Logged sessions stay in the log.")
            .ProducesCodes(ErrorCodes.NotFound);
    }

    private static void MapProgramme(RouteGroupBuilder coaching)
    {
        coaching.MapGet("/routine", GetRoutineAsync)
            .WithSummary("Read a week of the programme")
            .WithDescription(
                "The current week unless `week` says otherwise, with progress and adherence. In the climber's language "
                + "unless `lang` says otherwise. Carries an `ETag`.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NoTrainingGoal)
            .Produces<RoutineResponse>()
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, TrainingExamples.Routine);
        coaching.MapGet("/programme", GetProgrammeAsync)
            .WithSummary("Read the whole programme")
            .WithDescription(
                "As it stands today, with its newest changes. In the climber's language unless `lang` says otherwise. "
                + "Carries an `ETag`.")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NoTrainingGoal)
            .Produces<ProgrammeResponse>()
            .Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(StatusCodes.Status200OK, TrainingExamples.Programme);
        coaching.MapGet("/programme.ics", ExportAsync)
            .WithSummary("Export the programme as iCalendar")
            .WithDescription("An all-day event for each session (RFC 5545).")
            .ProducesCodes(ErrorCodes.InvalidRequest, ErrorCodes.NoTrainingGoal)
            .Produces(StatusCodes.Status200OK, contentType: "text/calendar");
    }

    private static void MapSessions(RouteGroupBuilder coaching)
    {
        coaching.MapPost("/sessions", LogSessionAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Log a session")
            .WithDescription("The programme is fitted to it; the answer says what changed and why.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.NoTrainingGoal, ErrorCodes.StateConflict)
            .WithRequestExample(TrainingExamples.LogSession)
            .WithResponseExample(StatusCodes.Status201Created, TrainingExamples.SessionLogged);
        coaching.MapGet("/sessions", ListSessionsAsync)
            .WithSummary("List the own logged sessions")
            .WithDescription("Of all goals, the last logged first, page by page.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .WithResponseExample(StatusCodes.Status200OK, TrainingExamples.Sessions);
    }

    private static async Task<Created<SetGoalResponse>> SetGoalAsync(
        SetGoalRequest request, ClaimsPrincipal caller, HttpContext context, IGrainFactory grains, IIdSource ids)
    {
        var id = IdempotencyKey.Of(context.Request) is { } key
            ? GoalIdentity.Of(caller.UserId, key)
            : new GoalId(ids.NewId());
        var plan = grains.TrainingPlan(id);
        await plan.SetGoalAsync(request.ToCommand(caller.UserId));
        var programme = await plan.GetProgrammeAsync(caller.UserId, language: null);
        return TypedResults.Created(ProgrammePath, SetGoalResponse.From(programme));
    }

    private static async Task<NoContent> DeleteGoalAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        await grains.TrainingPlan(new(id)).DeleteAsync(caller.UserId);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> GetRoutineAsync(
        ClaimsPrincipal caller,
        IGrainFactory grains,
        IOptions<JsonOptions> json,
        [Range(1, 52)] int? week = null,
        [OneOf(English, French)] string? lang = null)
    {
        var plan = await CurrentPlan.FindAsync(grains, caller.UserId);
        var routine = await plan.GetRoutineAsync(caller.UserId, week, lang);
        return new StoredResult(JsonOutput.Encode(RoutineResponse.From(routine), json.Value.SerializerOptions));
    }

    private static async Task<IResult> GetProgrammeAsync(
        ClaimsPrincipal caller,
        IGrainFactory grains,
        IOptions<JsonOptions> json,
        [OneOf(English, French)] string? lang = null)
    {
        var plan = await CurrentPlan.FindAsync(grains, caller.UserId);
        var programme = await plan.GetProgrammeAsync(caller.UserId, lang);
        return new StoredResult(JsonOutput.Encode(ProgrammeResponse.From(programme), json.Value.SerializerOptions));
    }

    private static async Task<FileContentHttpResult> ExportAsync(
        ClaimsPrincipal caller,
        IGrainFactory grains,
        TimeProvider time,
        [OneOf(English, French)] string? lang = null)
    {
        var plan = await CurrentPlan.FindAsync(grains, caller.UserId);
        var programme = await plan.GetProgrammeAsync(caller.UserId, lang);
        var calendar = ProgrammeCalendar.Write(programme, time.GetUtcNow());
        return TypedResults.File(
            Encoding.UTF8.GetBytes(calendar), ProgrammeCalendar.ContentType, "ascension-programme.ics");
    }

    private static async Task<Created<LogSessionResponse>> LogSessionAsync(
        LogSessionRequest request, ClaimsPrincipal caller, HttpContext context, IGrainFactory grains)
    {
        var plan = await CurrentPlan.FindAsync(grains, caller.UserId);
        var logged = await plan.LogSessionAsync(
            request.ToCommand(caller.UserId, IdempotencyKey.Of(context.Request)));
        return TypedResults.Created((string?)null, LogSessionResponse.From(logged));
    }

    private static async Task<Ok<ListResponse<SessionListItem>>> ListSessionsAsync(
        ClaimsPrincipal caller,
        ITrainingLogStore log,
        CancellationToken stop,
        string? cursor = null,
        [Range(1, 100)] int limit = 20)
    {
        var page = await log.ListAsync(caller.UserId.Value, Cursor.Decode(cursor), limit, stop);
        return TypedResults.Ok(ListResponse<SessionListItem>.From(page, SessionListItem.From));
    }
}
