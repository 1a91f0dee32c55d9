using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Api;

/// <summary>A real film, the photo of its route marked by hand, the ghost of the climb, and how they compare.</summary>
public sealed class ClimbGhostApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private const string Start = "/v1/analysis/video/start";
    private const string Compare = "/v1/analysis/compare";

    [Fact]
    public async Task A_climb_is_told_by_the_holds_of_its_route_and_compared_with_its_ghost()
    {
        using var climber = await PremiumAsync();
        var (route, holds) = await MarkedRoute.YellowAsync(climber);
        var video = await climber.UploadAsync(SampleClimb.Whole());

        var analysis = await AnalysedAsync(climber, new { VideoId = video, RouteId = route, Ghost = true });

        await MarkedRoute.AssertHeldAsync(climber, analysis, holds);
        await AssertPhotoSearchedAsync(climber, analysis, route, holds);
        await AssertGhostAsync(climber, analysis, holds);
        await AssertComparedAsync(climber, analysis, analysis);
        using var stranger = await PremiumAsync();
        (await stranger.GetAsync($"/v1/analysis/video/{analysis}/ghost")).ExpectProblem(404, ErrorCodes.NotFound);
        (await stranger.PostAsync(Compare, new { VideoAnalysisId = analysis, GhostId = analysis }))
            .ExpectProblem(404, ErrorCodes.NotFound);

        await AssertComparedWithPhotoGhostAsync(climber, analysis);
        await AssertOtherRouteAsync(climber, analysis, video);
    }

    [Fact]
    public async Task A_ghost_needs_a_subscription_and_a_selected_route_of_ones_own()
    {
        using var climber = await PremiumAsync();
        using var stranger = await PremiumAsync();
        using var free = await service.RegisterAsync();
        var video = await climber.UploadAsync(SampleClimb.Bytes);
        var foreign = (await MarkedRoute.RedAsync(stranger)).Route;
        var bare = await climber.UploadPhotoAsync(SampleWall.Bytes);

        (await free.PostAsync(Start, new { VideoId = video, RouteId = bare, Ghost = true }))
            .ExpectProblem(403, ErrorCodes.FeatureNotInTier);
        (await climber.PostAsync(Start, new { VideoId = video, RouteId = foreign, Ghost = true }))
            .ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.PostAsync(Start, new { VideoId = video, RouteId = bare }))
            .ExpectProblem(409, ErrorCodes.StateConflict);
        var refusal = (await climber.PostAsync(Start, new { VideoId = video, Ghost = true }))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(refusal.Json.GetProperty("errors").TryGetProperty("route_id", out _), refusal.ToString());
        Assert.Empty((await climber.GetAsync("/v1/analysis")).Expect(200).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_compared()
    {
        using var climber = await PremiumAsync();
        var analysis = await AnalysedAsync(climber, new { VideoId = await climber.UploadAsync(SampleClimb.Bytes) });

        (await climber.GetAsync($"/v1/analysis/video/{analysis}/ghost")).ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.PostAsync(Compare, new { VideoAnalysisId = analysis, GhostId = analysis }))
            .ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.PostAsync(Compare, new { VideoAnalysisId = climber.UserId, GhostId = analysis }))
            .ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.PostAsync(Compare, new { VideoAnalysisId = analysis }))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);
    }

    /// <summary>The photo had not been searched: now it has, and what the climber marked is as it was.</summary>
    private static async Task AssertPhotoSearchedAsync(
        ApiClient climber, string analysis, string route, IReadOnlyList<string> marked)
    {
        var answer = (await climber.GetAsync($"/v1/analysis/video/{analysis}/holds")).Expect(200);
        Assert.Equal(("photo", route, ""), (answer["source"], answer["route_id"], answer["code"]));
        var found = answer.Json.GetProperty("holds").EnumerateArray().ToList();
        Assert.InRange(found.Count, 70, 110);
        Assert.Equal(
            marked.Order(),
            found.Where(hold => hold.GetProperty("manually_corrected").GetBoolean())
                .Select(hold => $"{hold.GetProperty("id")}").Order());
        var kept = (await climber.GetAsync($"/v1/routes/{route}")).Expect(200);
        Assert.Equal(found.Count, kept.Json.GetProperty("holds").GetArrayLength());
    }

    private static async Task AssertGhostAsync(ApiClient climber, string analysis, IReadOnlyList<string> holds)
    {
        var status = (await climber.GetAsync($"/v1/analysis/video/{analysis}")).Expect(200);
        var path = $"{status.Json.GetProperty("links").GetProperty("ghost")}";
        var ghost = (await climber.GetAsync(path)).Expect(200);
        Assert.Equal(
            ("ascension.ghost/1", "completed", "True"), (ghost["format"], ghost["status"], ghost["reachable"]));
        var first = ghost.Json.GetProperty("ghost_path")[0].GetProperty("holds");
        Assert.Contains(first.EnumerateObject(), held => holds.Take(2).Contains($"{held.Value}"));

        // Nobody said how high the wall is: the climber's height told.
        Assert.False(ghost.Json.GetProperty("scale").GetProperty("assumed").GetBoolean());
        Assert.InRange(
            ghost.Json.GetProperty("scale").GetProperty("height_m").GetDouble(),
            0.85 * MarkedRoute.WallHeightM, 1.15 * MarkedRoute.WallHeightM);
        var french = (await climber.GetAsync(path + "?lang=fr")).Expect(200);
        Assert.Equal("fr", french["language"]);
    }

    private static async Task AssertComparedAsync(ApiClient climber, string analysis, string ghost)
    {
        var body = new { VideoAnalysisId = analysis, GhostId = ghost };
        var answer = (await climber.PostAsync(Compare, body)).Expect(200);
        var metrics = answer.Json.GetProperty("metrics");
        Assert.InRange(metrics.GetProperty("path_similarity").GetDouble(), 0.05, 0.999);
        Assert.InRange(metrics.GetProperty("efficiency_score").GetDouble(), 0.05, 1);
        var deviations = metrics.GetProperty("deviations").EnumerateArray().ToList();
        Assert.InRange(deviations.Count, 1, 10);
        Assert.All(deviations, deviation =>
        {
            Assert.True(deviation.GetProperty("difference_cm").GetDouble() >= 12);
            Assert.Contains("cm", $"{deviation.GetProperty("note")}", StringComparison.Ordinal);
            Assert.InRange(
                deviation.GetProperty("time_ms").GetInt32(),
                deviation.GetProperty("start_ms").GetInt32(), deviation.GetProperty("end_ms").GetInt32());
        });
        var again = (await climber.PostAsync(Compare + "?lang=fr", body)).Expect(200);
        Assert.Equal(answer["comparison_id"], again["comparison_id"]);
        Assert.NotEqual(answer.Body, again.Body);
    }

    private static async Task AssertComparedWithPhotoGhostAsync(ApiClient climber, string analysis)
    {
        var (route, _) = await MarkedRoute.YellowAsync(climber, MarkedRoute.WallHeightM);
        var ghost = (await climber.PostAsync("/v1/analysis/route/generate-ghost", new { RouteId = route }))
            .Expect(202)["ghost_id"];
        var planned = await Eventually.BecomesAsync(
            () => climber.GetAsync($"/v1/analysis/ghost/{ghost}"), answer => answer["status"] == "completed");
        Assert.Equal("True", planned["reachable"]);

        await AssertComparedAsync(climber, analysis, ghost);
    }

    /// <summary>The same film with another route of the wall: the analysis completes, the ghost says why not.</summary>
    private static async Task AssertOtherRouteAsync(ApiClient climber, string analysis, string video)
    {
        var (red, _) = await MarkedRoute.RedAsync(climber);
        var other = await AnalysedAsync(climber, new { VideoId = video, RouteId = red, Ghost = true });
        Assert.NotEqual(analysis, other);
        var ghost = (await climber.GetAsync($"/v1/analysis/video/{other}/ghost")).Expect(200);
        Assert.Equal(("failed", ErrorCodes.ViewsDoNotMatch), (ghost["status"], ghost["code"]));
        (await climber.GetAsync($"/v1/analysis/video/{other}/advice")).Expect(200);
    }

    private static async Task<string> AnalysedAsync(ApiClient climber, object request)
    {
        var analysis = (await climber.PostAsync(Start, request)).Expect(202)["analysis_id"];
        var ended = await Eventually.BecomesAsync(
            () => climber.GetAsync($"/v1/analysis/video/{analysis}"),
            answer => answer["status"] is "completed" or "failed");
        Assert.Equal("completed", ended["status"]);
        return analysis;
    }

    private async Task<ApiClient> PremiumAsync()
    {
        var climber = await service.RegisterAsync();
        await service.Grains.User(new(climber.UserId)).SetTierAsync(SubscriptionTier.Premium);
        return climber;
    }
}
