using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;

namespace Ascension.Integration.Api;

/// <summary>Routes and holds over real sockets: every endpoint, as a client uses it.</summary>
public sealed class RouteApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private const string Routes = "/v1/routes";
    private const string Key = "Idempotency-Key";
    private const string RequestUpload = "/v1/analysis/route/request-upload";

    [Theory]
    [InlineData(RequestUpload)]
    [InlineData("/v1/holds/request-upload")]
    public async Task A_photo_is_announced_uploaded_and_read_back(string path)
    {
        using var climber = await service.RegisterAsync();
        var ticket = (await climber.PostAsync(path, Photo())).Expect(200);
        var waiting = (await climber.GetAsync($"{Routes}/{ticket["route_id"]}")).Expect(200);
        await climber.UploadAsync(ticket, SampleWall.Bytes);

        var route = (await climber.GetAsync($"{Routes}/{ticket["route_id"]}")).Expect(200);

        Assert.Equal(ticket["route_id"], ticket["image_id"]);
        Assert.Equal(
            ("awaiting_upload", "", ""), (waiting["status"], waiting["download_url"], waiting["width"]));
        Assert.Equal(
            ("uploaded", "812", "1568", "image/jpeg", "[]", ""),
            (route["status"], route["width"], route["height"], route["content_type"], route["holds"],
                route["selection"]));
        climber.Token = null;
        Assert.Equal(SampleWall.Bytes, (await climber.GetAsync(route["download_url"])).Expect(200).Body);
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_before_and_after_the_upload()
    {
        using var climber = await service.RegisterAsync();

        (await climber.PostAsync(RequestUpload, Photo(size: (25 * 1024 * 1024) + 1)))
            .ExpectProblem(413, ErrorCodes.UploadTooLarge);
        (await climber.PostAsync(RequestUpload, Photo("climb.mp4"))).ExpectProblem(415, ErrorCodes.UnsupportedMedia);
        (await climber.PostAsync(RequestUpload, Photo(size: 0))).ExpectProblem(400, ErrorCodes.InvalidRequest);
        var id = await climber.UploadPhotoAsync("no photo at all"u8.ToArray());
        (await climber.GetAsync($"{Routes}/{id}")).ExpectProblem(415, ErrorCodes.UnsupportedMedia);
        Assert.Equal("awaiting_upload", (await climber.GetAsync($"{Routes}/{id}")).Expect(200)["status"]);
        (await climber.PostAsync($"{Routes}/{id}/holds", Hold(0.5, 0.5)))
            .ExpectProblem(409, ErrorCodes.UploadMissing);
    }

    [Fact]
    public async Task Nothing_is_stored_without_consent()
    {
        using var climber = await service.RegisterAsync();
        (await climber.PutAsync("/v1/users/me/consents", new { StorageAndAnalysis = false })).Expect(200);

        (await climber.PostAsync(RequestUpload, Photo())).ExpectProblem(403, ErrorCodes.ConsentRequired);
    }

    [Fact]
    public async Task The_same_key_announces_one_photo_and_adds_one_hold()
    {
        using var climber = await service.RegisterAsync();
        var (photo, hold) = ((Key, $"{new Guid(1, 0, 0, new byte[8])}"), (Key, $"{new Guid(2, 0, 0, new byte[8])}"));
        var first = (await climber.PostAsync(RequestUpload, Photo(), photo)).Expect(200);
        var again = (await climber.PostAsync(RequestUpload, Photo(), photo)).Expect(200);
        await climber.UploadAsync(first, SampleWall.Bytes);
        var holds = $"{Routes}/{first["route_id"]}/holds";

        var placed = (await climber.PostAsync(holds, Hold(0.5, 0.5), hold)).Expect(201);
        var repeated = (await climber.PostAsync(holds, Hold(0.5, 0.5), hold)).Expect(201);

        Assert.Equal((first["route_id"], placed["id"]), (again["route_id"], repeated["id"]));
        Assert.Single(Items(await climber.GetAsync(Routes)));
    }

    [Fact]
    public async Task Holds_are_placed_corrected_and_removed()
    {
        using var climber = await service.RegisterAsync();
        var route = $"{Routes}/{await climber.UploadPhotoAsync(SampleWall.Bytes)}";

        var placed = (await climber.PostAsync($"{route}/holds", Hold(0.5, 0.5))).Expect(201);
        var hold = $"/v1/holds/{placed["id"]}";
        var corrected = (await climber.PatchAsync(hold, new
        {
            Type = "pinch",
            Box = new { X = 0.4, Y = 0.3, W = 0.1, H = 0.1 },
            Role = "hand",
        })).Expect(200);

        Assert.Equal(("jug", "1", "True"), (placed["type"], placed["confidence"], placed["manually_corrected"]));
        Assert.Equal("yellow", placed.Json.GetProperty("color").GetProperty("name").GetString());
        Assert.Equal(
            (placed["id"], "pinch", "hand", "0.1"),
            (corrected["id"], corrected["type"], corrected["role"],
                $"{corrected.Json.GetProperty("box").GetProperty("w")}"));
        var read = (await climber.GetAsync(route)).Expect(200).Json.GetProperty("holds");
        Assert.Equal($"{corrected.Json}", $"{Assert.Single(read.EnumerateArray())}");
        (await climber.DeleteAsync(hold)).Expect(204);
        (await climber.DeleteAsync(hold)).ExpectProblem(404, ErrorCodes.NotFound);
        (await climber.PatchAsync(hold, new { Type = "jug" })).ExpectProblem(404, ErrorCodes.NotFound);
        Assert.Equal("[]", (await climber.GetAsync(route)).Expect(200)["holds"]);
    }

    [Fact]
    public async Task A_hold_that_does_not_fit_is_named_by_its_field()
    {
        using var climber = await service.RegisterAsync();
        var holds = $"{Routes}/{await climber.UploadPhotoAsync(SampleWall.Bytes)}/holds";
        var inside = new { X = 0.5, Y = 0.5, W = 0.1, H = 0.1 };
        var outside = new { X = 0.9, Y = 0.9, W = 0.2, H = 0.05 };

        foreach (var (body, field) in new (object, string)[]
        {
            (new { Type = "nose", Position = new { X = 0.5, Y = 0.5 } }, "type"),
            (new { Type = "jug" }, "position"),
            (new { Type = "jug", Position = new { X = 1.5, Y = 0.5 } }, "position.x"),
            (new { Type = "jug", Position = new { X = 0.95, Y = 0.92 }, Box = outside }, "box"),
            (new { Type = "jug", Position = new { X = 0.1, Y = 0.1 }, Box = inside }, "position"),
        })
        {
            var problem = (await climber.PostAsync(holds, body)).ExpectProblem(400, ErrorCodes.InvalidRequest);
            Assert.Equal([field], problem.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        }
    }

    [Fact]
    public async Task A_route_is_selected_by_colour_or_by_holds()
    {
        using var climber = await service.RegisterAsync();
        var route = $"{Routes}/{await climber.UploadPhotoAsync(SampleWall.Bytes)}";
        var start = (await climber.PostAsync($"{route}/holds", Hold(0.4, 0.9))).Expect(201)["id"];
        var finish = (await climber.PostAsync($"{route}/holds", Hold(0.6, 0.1))).Expect(201)["id"];
        var red = (await climber.PostAsync($"{route}/holds", Hold(0.1, 0.5, "red"))).Expect(201)["id"];

        var yellow = (await climber.PutAsync($"{route}/selection", new
        {
            Color = "yellow",
            StartIds = new[] { start },
            FinishIds = new[] { finish },
            WallAngleDeg = 12.5,
            WallHeightM = 4.5,
            Name = "Lemon",
            Grade = "6B+",
        })).Expect(200);
        var listed = Assert.Single(Items(await climber.GetAsync(Routes)));
        var mixed = (await climber.PutAsync(
            $"{route}/selection",
            new { HoldIds = new[] { red, finish }, StartIds = new[] { red }, FinishIds = new[] { finish } }))
            .Expect(200);

        var selection = yellow.Json.GetProperty("selection");
        Assert.Equal([start, finish], Ids(selection, "hold_ids"));
        Assert.Equal(
            ("yellow", "12.5", "4.5", "6B+", "fontainebleau"),
            ($"{selection.GetProperty("color")}", $"{selection.GetProperty("wall_angle_deg")}",
                $"{selection.GetProperty("wall_height_m")}", $"{selection.GetProperty("grade")}",
                $"{selection.GetProperty("grade_system")}"));
        Assert.Equal(
            ("Lemon", "6B+", "3", "2"),
            ($"{listed.GetProperty("name")}", $"{listed.GetProperty("grade")}", $"{listed.GetProperty("hold_count")}",
                $"{listed.GetProperty("selected_count")}"));
        Assert.Equal([finish, red], Ids(mixed.Json.GetProperty("selection"), "hold_ids"));
        Assert.Equal(
            ["", "finish", "start"],
            mixed.Json.GetProperty("holds").EnumerateArray().Select(hold => $"{hold.GetProperty("role")}"));
        (await climber.DeleteAsync($"/v1/holds/{red}")).ExpectProblem(409, ErrorCodes.StateConflict);
        (await climber.PutAsync(
            $"{route}/selection", new { Color = "yellow", StartIds = new[] { red }, FinishIds = new[] { finish } }))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);
    }

    [Fact]
    public async Task Routes_are_listed_page_by_page_until_they_are_deleted()
    {
        using var climber = await service.RegisterAsync();
        List<string> made = [];
        for (var i = 0; i < 3; i++)
        {
            made.Insert(0, (await climber.PostAsync(RequestUpload, Photo())).Expect(200)["route_id"]);
        }

        var first = (await climber.GetAsync($"{Routes}?limit=2")).Expect(200);
        var second = (await climber.GetAsync($"{Routes}?limit=2&cursor={first["next_cursor"]}")).Expect(200);

        Assert.Equal(made, Items(first).Concat(Items(second)).Select(item => $"{item.GetProperty("id")}"));
        (await climber.DeleteAsync($"{Routes}/{made[0]}")).Expect(204);
        (await climber.GetAsync($"{Routes}/{made[0]}")).ExpectProblem(404, ErrorCodes.NotFound);
        Assert.Equal(2, Items(await climber.GetAsync(Routes)).Count());
    }

    private static object Photo(string name = "wall.jpg", long? size = null) =>
        new { FileName = name, FileSize = size ?? SampleWall.Bytes.Length };

    private static object Hold(double x, double y, string color = "yellow") =>
        new { Type = "jug", Position = new { X = x, Y = y }, Color = color };

    private static JsonElement.ArrayEnumerator Items(ApiAnswer answer) =>
        answer.Expect(200).Json.GetProperty("items").EnumerateArray();

    private static IEnumerable<string> Ids(JsonElement selection, string field) =>
        selection.GetProperty(field).EnumerateArray().Select(id => $"{id}");
}
