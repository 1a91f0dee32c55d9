using System.Text.Json;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Api;

/// <summary>The ghost over real sockets: from a photo and its holds to a way up.</summary>
public sealed class GhostApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private const string Generate = "/v1/analysis/route/generate-ghost";

    private static readonly string[] Hands = ["left_hand", "right_hand"];

    /// <summary>A ladder of jugs on a wall of 3 m, in shares of the picture.</summary>
    private static readonly (double X, double Y)[] Ladder =
    [
        (0.40, 0.45), (0.60, 0.45), (0.42, 0.75), (0.58, 0.80), (0.42, 0.60), (0.58, 0.62), (0.45, 0.30), (0.55, 0.18),
    ];

    [Fact]
    public async Task A_selected_route_gives_a_way_up_that_is_told_and_can_be_read_in_both_languages()
    {
        using var climber = await PremiumAsync();
        await using var phone = await HubListener.ConnectAsync(climber);
        await phone.ResumeAsync(0);
        var (route, holds) = await SelectedAsync(climber, wallHeight: 3);

        var asked = (await climber.PostAsync(Generate, new { RouteId = route })).Expect(202);

        var path = asked.Headers.Location!.ToString();
        Assert.Equal($"/v1/analysis/ghost/{asked["ghost_id"]}", path);
        var ghost = await CompletedAsync(climber, path);
        Assert.Equal(("ascension.ghost/1", "True", "reached"), (ghost["format"], ghost["reachable"], ghost["outcome"]));
        var steps = ghost.Json.GetProperty("ghost_path").EnumerateArray().ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Equal(33, step.GetProperty("pose").GetArrayLength()));
        Assert.Contains(
            steps[^1].GetProperty("holds").EnumerateObject(), held => $"{held.Value}" == holds[^1]);
        Assert.Equal(steps.Count, ghost.Json.GetProperty("explanation").GetArrayLength());
        Assert.True(ghost.Json.GetProperty("frames").GetArrayLength() > steps.Count);
        Assert.False(ghost.Json.GetProperty("scale").GetProperty("assumed").GetBoolean());
        var french = (await climber.GetAsync(path + "?lang=fr")).Expect(200);
        Assert.NotEqual(ghost["explanation"], french["explanation"]);
        (await climber.GetAsync(path, ("If-None-Match", ghost.Headers.ETag!.ToString()))).Expect(304);
        var told = Assert.Single(await phone.HearAsync(1));
        Assert.Equal("GhostCompleted", told.Method);
        Assert.Contains($"\"ghost_id\":\"{asked["ghost_id"]}\"", told.Json, StringComparison.Ordinal);
        Assert.Contains("\"reachable\":true", told.Json, StringComparison.Ordinal);

        await AssertKeptAsync(climber, route, asked["ghost_id"]);
    }

    [Fact]
    public async Task A_route_that_is_too_far_says_what_is_missing()
    {
        using var climber = await PremiumAsync();
        var (route, _) = await SelectedAsync(climber, wallHeight: 16);

        var asked = (await climber.PostAsync(Generate, new { RouteId = route })).Expect(202);

        var ghost = await CompletedAsync(climber, asked.Headers.Location!.ToString());
        Assert.Equal(("False", "[]", "[]"), (ghost["reachable"], ghost["ghost_path"], ghost["frames"]));
        Assert.NotEqual(JsonValueKind.Null, ghost.Json.GetProperty("obstacle").ValueKind);
        Assert.True(ghost.Json.GetProperty("explanation").GetArrayLength() > 0);
    }

    [Fact]
    public async Task The_ghost_is_for_paying_climbers_and_selected_routes_only()
    {
        using var free = await service.RegisterAsync();
        var mine = (await SelectedAsync(free, wallHeight: 3)).Route;
        (await free.PostAsync(Generate, new { RouteId = mine })).ExpectProblem(403, ErrorCodes.FeatureNotInTier);

        using var climber = await PremiumAsync();
        (await climber.PostAsync(Generate, new { RouteId = mine })).ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.PostAsync(Generate, new { })).ExpectProblem(400, ErrorCodes.InvalidRequest);
        var bare = await climber.UploadPhotoAsync(SampleWall.Bytes);
        (await climber.PostAsync(Generate, new { RouteId = bare })).ExpectProblem(409, ErrorCodes.StateConflict);
        (await climber.GetAsync($"/v1/analysis/ghost/{mine}")).ExpectProblem(404, ErrorCodes.NotFound);
    }

    [Fact]
    public async Task A_ghost_goes_with_its_route()
    {
        using var climber = await PremiumAsync();
        var (route, _) = await SelectedAsync(climber, wallHeight: 3);
        var planned = (await climber.PostAsync(Generate, new { RouteId = route })).Expect(202);
        await CompletedAsync(climber, planned.Headers.Location!.ToString());
        (await climber.PatchAsync("/v1/users/me", new { Morphology = new { HeightCm = 181 } })).Expect(200);
        var underWay = (await climber.PostAsync(Generate, new { RouteId = route })).Expect(202);

        (await climber.DeleteAsync($"/v1/routes/{route}")).Expect(204);

        foreach (var ghost in (ApiAnswer[])[planned, underWay])
        {
            (await climber.GetAsync(ghost.Headers.Location!.ToString())).ExpectProblem(404, ErrorCodes.NotFound);
        }

        (await climber.PostAsync(Generate, new { RouteId = route })).ExpectProblem(404, ErrorCodes.NotFound);
    }

    [Theory]
    [InlineData("arm_span_cm", 170, 100, null)]
    [InlineData("hip_height_cm", 170, 172, 140.0)]
    public async Task Measures_that_do_not_go_together_are_named(
        string field, double height, double span, double? hips)
    {
        using var climber = await PremiumAsync();
        (await climber.PatchAsync("/v1/users/me", new
        {
            Morphology = new { HeightCm = height, ArmSpanCm = span, HipHeightCm = hips },
        })).Expect(200);
        var (route, _) = await SelectedAsync(climber, wallHeight: 3);

        var refusal = (await climber.PostAsync(Generate, new { RouteId = route }))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(
            refusal.Json.GetProperty("errors").TryGetProperty($"morphology.{field}", out _), refusal.ToString());
    }

    [Fact]
    public async Task Nobody_climbs_without_hands()
    {
        using var climber = await PremiumAsync();
        (await climber.PatchAsync("/v1/users/me", new { UnavailableLimbs = Hands }))
            .Expect(200);
        var (route, _) = await SelectedAsync(climber, wallHeight: 3);

        var refusal = (await climber.PostAsync(Generate, new { RouteId = route }))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(refusal.Json.GetProperty("errors").TryGetProperty("unavailable_limbs", out _));
    }

    /// <summary>The same route and body give the same ghost, another body another.</summary>
    private static async Task AssertKeptAsync(ApiClient climber, string route, string ghost)
    {
        var again = (await climber.PostAsync(Generate, new { RouteId = route })).Expect(202);
        Assert.Equal((ghost, "completed"), (again["ghost_id"], again["status"]));
        (await climber.PatchAsync("/v1/users/me", new { Morphology = new { HeightCm = 150 } })).Expect(200);
        Assert.NotEqual(ghost, (await climber.PostAsync(Generate, new { RouteId = route })).Expect(202)["ghost_id"]);
    }

    private static Task<ApiAnswer> CompletedAsync(ApiClient climber, string path) => Eventually.BecomesAsync(
        () => climber.GetAsync(path), answer => answer.Expect(200)["status"] == "completed");

    private static async Task<(string Route, IReadOnlyList<string> Holds)> SelectedAsync(
        ApiClient climber, double wallHeight)
    {
        var route = await climber.UploadPhotoAsync(SampleWall.Bytes);
        List<string> holds = [];
        foreach (var (x, y) in Ladder)
        {
            var hold = new { Type = "jug", Position = new { X = x, Y = y } };
            holds.Add((await climber.PostAsync($"/v1/routes/{route}/holds", hold)).Expect(201)["id"]);
        }

        (await climber.PutAsync($"/v1/routes/{route}/selection", new
        {
            HoldIds = holds,
            StartIds = holds[..2],
            FinishIds = holds[^1..],
            WallHeightM = wallHeight,
            WallAngleDeg = 5,
        })).Expect(200);
        return (route, holds);
    }

    private async Task<ApiClient> PremiumAsync()
    {
        var climber = await service.RegisterAsync();
        await service.Grains.User(new(climber.UserId)).SetTierAsync(SubscriptionTier.Premium);
        return climber;
    }
}
