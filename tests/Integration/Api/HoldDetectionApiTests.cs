using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Api;

/// <summary>From a photo to its holds, over real sockets, through queue, vision worker and the shipped model.</summary>
public sealed class HoldDetectionApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private const string Detect = "/v1/holds/detect";
    private const int TrueHolds = 87;

    [Fact]
    public async Task A_photo_goes_in_and_its_holds_come_out()
    {
        using var climber = await service.RegisterAsync();
        await using var phone = await HubListener.ConnectAsync(climber);
        await phone.ResumeAsync(0);
        var image = await climber.UploadPhotoAsync(SampleWall.Bytes);

        var found = await DetectedAsync(climber, image);

        Assert.Equal(("completed", image, image), (found["status"], found["image_id"], found["route_id"]));
        var holds = Holds(found);
        Assert.InRange(holds.Count, TrueHolds * 0.85, TrueHolds * 1.15);
        Assert.Equal(holds.Count, holds.Select(hold => hold.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(holds, hold => Assert.False(hold.GetProperty("manually_corrected").GetBoolean()));
        Assert.Contains(holds, hold => hold.GetProperty("outline").GetArrayLength() > 3);
        Assert.Contains(
            found.Json.GetProperty("colors").EnumerateArray(),
            group => $"{group.GetProperty("color").GetProperty("name")}" == "yellow"
                && group.GetProperty("hold_ids").GetArrayLength() >= 10);
        var route = (await climber.GetAsync($"/v1/routes/{image}")).Expect(200);
        Assert.Equal(found["holds"], route["holds"]);
        var told = Assert.Single(await phone.HearAsync(1));
        Assert.Equal("HoldsDetected", told.Method);
        Assert.Contains($"\"detection_id\":\"{found["detection_id"]}\"", told.Json, StringComparison.Ordinal);
        Assert.Contains($"\"hold_count\":{holds.Count}", told.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_climber_did_outlives_another_search()
    {
        using var climber = await service.RegisterAsync();
        var image = await climber.UploadPhotoAsync(SampleWall.Bytes);
        var first = Holds(await DetectedAsync(climber, image));
        var (corrected, removed) = (Id(first[0]), Id(first[1]));
        var type = $"{first[0].GetProperty("type")}" == "pinch" ? "jug" : "pinch";
        (await climber.PatchAsync($"/v1/holds/{corrected}", new { Type = type })).Expect(200);
        (await climber.DeleteAsync($"/v1/holds/{removed}")).Expect(204);

        var again = await DetectedAsync(climber, image);

        var second = Holds(again);
        Assert.Equal(first.Count - 1, second.Count);
        var kept = Assert.Single(second, hold => hold.GetProperty("manually_corrected").GetBoolean());
        Assert.Equal((corrected, type), (Id(kept), kept.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Holds_that_were_found_are_selected_by_their_colour()
    {
        using var climber = await service.RegisterAsync();
        var image = await climber.UploadPhotoAsync(SampleWall.Bytes);
        var yellow = Holds(await DetectedAsync(climber, image))
            .Where(hold => $"{hold.GetProperty("color").GetProperty("name")}" == "yellow")
            .OrderBy(hold => hold.GetProperty("position").GetProperty("y").GetDouble())
            .Select(Id)
            .ToList();

        var selected = (await climber.PutAsync($"/v1/routes/{image}/selection", new
        {
            Color = "yellow",
            StartIds = yellow[^1..],
            FinishIds = yellow[..1],
        })).Expect(200);

        Assert.Equal(
            yellow.Order(),
            selected.Json.GetProperty("selection").GetProperty("hold_ids").EnumerateArray()
                .Select(id => $"{id}").Order());
    }

    [Fact]
    public async Task One_search_of_a_photo_is_under_way_at_a_time()
    {
        using var climber = await service.RegisterAsync();
        var image = await climber.UploadPhotoAsync(SampleWall.Bytes);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => climber.PostAsync(Detect, new { ImageId = image })));

        Assert.Single(answers.Select(answer => answer["detection_id"]).Distinct());
    }

    [Fact]
    public async Task Somebody_elses_photo_and_search_are_not_there()
    {
        using var climber = await service.RegisterAsync();
        using var stranger = await service.RegisterAsync();
        var image = await climber.UploadPhotoAsync(SampleWall.Bytes);
        var found = await DetectedAsync(climber, image);
        var path = $"/v1/holds/detections/{found["detection_id"]}";

        (await stranger.PostAsync(Detect, new { ImageId = image })).ExpectProblem(404, ErrorCodes.NotFound);
        (await stranger.GetAsync(path)).ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.GetAsync(path)).Expect(200);
        (await climber.DeleteAsync($"/v1/routes/{image}")).Expect(204);
        (await climber.GetAsync(path)).ExpectProblem(404, ErrorCodes.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_searched_is_said()
    {
        using var climber = await service.RegisterAsync();
        (await climber.PostAsync(Detect, new { })).ExpectProblem(400, ErrorCodes.InvalidRequest);
        (await climber.PostAsync(Detect, new { ImageId = Guid.Empty })).ExpectProblem(404, ErrorCodes.NotFound);
        var text = await climber.UploadPhotoAsync("no photo at all"u8.ToArray());
        (await climber.PostAsync(Detect, new { ImageId = text })).ExpectProblem(415, ErrorCodes.UnsupportedMedia);

        // Its header is whole, so it is taken in; only unpacking shows that the rest is missing.
        var broken = await climber.UploadPhotoAsync(BrokenPng);
        var failed = await DetectedAsync(climber, broken, "failed");
        Assert.Equal(ErrorCodes.MediaUnreadable, $"{failed.Json.GetProperty("error").GetProperty("code")}");
        var next = await DetectedAsync(climber, broken, "failed");
        Assert.NotEqual(failed["detection_id"], next["detection_id"]);
    }

    private static byte[] BrokenPng =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 64, 0, 0, 0, 64, 8, 2, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 2, .. "IDAT"u8, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
    ];

    private static async Task<ApiAnswer> DetectedAsync(ApiClient climber, string image, string end = "completed")
    {
        var asked = await climber.PostAsync(Detect, new { ImageId = image });
        if (asked.Status == 200)
        {
            Assert.Equal(end, asked["status"]);
            return asked;
        }

        var path = asked.Expect(202).Headers.Location!.ToString();
        Assert.Equal($"/v1/holds/detections/{asked["detection_id"]}", path);
        return await Eventually.BecomesAsync(
            () => climber.GetAsync(path), answer => answer.Expect(200)["status"] == end);
    }

    private static List<JsonElement> Holds(ApiAnswer answer) =>
        [.. answer.Json.GetProperty("holds").EnumerateArray()];

    private static string Id(JsonElement hold) => hold.GetProperty("id").GetString()!;
}
