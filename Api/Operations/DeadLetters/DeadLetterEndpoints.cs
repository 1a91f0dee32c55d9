using System.ComponentModel.DataAnnotations;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Lists;
using Ascension.Api.Problems;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Operations;
using Ascension.Storage.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Operations.DeadLetters;

/// <summary>What operators do about analyses that were given up.</summary>
internal static class DeadLetterEndpoints
{
    public static void MapDeadLetters(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/ops/dead-letters").WithTags("Operations")
            .RequireAuthorization(ApiPolicies.OperatorToken)
            .ProducesCodes(ErrorCodes.Forbidden);
        letters.MapGet("", ListAsync)
            .WithSummary("List analyses that were given up (operators)")
            .WithDescription("Newest first, page by page.")
            .ProducesCodes(ErrorCodes.InvalidRequest)
            .WithResponseExample(StatusCodes.Status200OK, Examples.DeadLetters);
        letters.MapPost("/{id:guid}/requeue", RequeueAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Try a given-up analysis again (operators)")
            .WithDescription("Continues at the stage that failed.")
            .ProducesCodes(ErrorCodes.NotFound, ErrorCodes.StateConflict);
    }

    private static async Task<Ok<ListResponse<DeadLetterResponse>>> ListAsync(
        IGrainFactory grains, string? cursor = null, [Range(1, 100)] int limit = 20)
    {
        var before = Cursor.Decode(cursor);
        var shards = await Task.WhenAll(
            Enumerable.Range(0, DeadLetterShards.Count).Select(shard => grains.DeadLetters(shard).ListAsync()));

        // Ordered by id, which orders by the time the analysis was accepted, so that the cursor stays simple.
        var letters = shards.SelectMany(shard => shard)
            .OrderByDescending(letter => letter.Analysis.Value)
            .Where(letter => before is not { } id || letter.Analysis.Value.CompareTo(id) < 0)
            .Take(limit + 1)
            .ToList();
        var hasMore = letters.Count > limit;
        Page<DeadLetter> page = new(
            hasMore ? letters[..limit] : letters, hasMore ? letters[limit - 1].Analysis.Value : null);
        return TypedResults.Ok(ListResponse<DeadLetterResponse>.From(page, DeadLetterResponse.From));
    }

    private static async Task<Accepted> RequeueAsync(Guid id, IGrainFactory grains) =>
        await grains.DeadLetters(new AnalysisId(id)).RequeueAsync(new(id))
            ? TypedResults.Accepted((string?)null)
            : throw AscensionException.NotFound("dead letter");
}
