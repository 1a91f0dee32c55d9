using System.Security.Claims;
using Ascension.Api.Analyses.Results;
using Ascension.Api.Documentation;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Api.Serialization;
using Ascension.Api.Validation;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Skeletons.Movement;
using Ascension.Storage.Progress;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Accounts.Progress;

/// <summary>A climber's own progress.</summary>
internal static class ProgressEndpoints
{
    public static void MapProgress(this IEndpointRouteBuilder api) => api.MapGroup("/users/me/progress")
        .WithTags("Accounts")
        .MapGet("", GetAsync)
        .WithSummary("Read the own progress over time")
        .WithDescription(
            "Scores and metrics of completed analyses by week (from Monday) or month, the line through them, and the "
            + "best values of all time. Days are UTC, both ends included, at most 5 years apart; without `from` "
            + "twelve weeks or months up to `to`, without `to` up to today. Carries an `ETag`.")
        .ProducesCodes(ErrorCodes.InvalidRequest)
        .Produces<ProgressResponse>()
        .Produces(StatusCodes.Status304NotModified)
        .WithResponseExample(StatusCodes.Status200OK, ProgressExamples.Progress);

    private static async Task<IResult> GetAsync(
        ClaimsPrincipal caller,
        IProgressStore progress,
        TimeProvider time,
        IOptions<JsonOptions> json,
        CancellationToken stop,
        [CalendarDay] string? from = null,
        [CalendarDay] string? to = null,
        [OneOf(ProgressPeriod.Week, ProgressPeriod.Month)] string bucket = ProgressPeriod.Week)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var period = ProgressPeriod.Resolve(
            CalendarDayAttribute.Parse(from), CalendarDayAttribute.Parse(to), bucket, today);
        var report = await progress.ReadAsync(
            new()
            {
                User = caller.UserId.Value,
                From = period.From,
                To = period.To,
                Bucket = period.Bucket,
                HigherIsBetter = BetterDirections.HigherIsBetter,
            },
            stop);
        var answer = ProgressResponse.Of(period, report, BetterDirections.HigherIsBetter);
        return new StoredResult(JsonOutput.Encode(answer, json.Value.SerializerOptions));
    }
}
