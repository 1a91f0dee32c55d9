using Ascension.Grains.Abstractions.Errors;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Api;

public sealed class AnalysisApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_climb_goes_in_and_an_analysis_comes_out()
    {
        using var client = await service.RegisterAsync();
        await using var listener = await HubListener.ConnectAsync(client);
        await listener.ResumeAsync(0);
        var video = await client.UploadAsync(SampleClimb.Bytes);
        var started = (await client.PostAsync("/v1/analysis/video/start", new { VideoId = video })).Expect(202);
        var path = started.Headers.Location!.ToString();
        Assert.Equal($"/v1/analysis/video/{started["analysis_id"]}", path);
        (await client.GetAsync($"{path}/result")).ExpectProblem(409, ErrorCodes.ResultNotReady);

        var status = await Eventually.BecomesAsync(
            () => client.GetAsync(path), answer => answer["status"] is not ("pending" or "processing"));

        Assert.Equal("completed", status["status"]);
        Assert.Equal($"{path}/result", status.Json.GetProperty("links").GetProperty("result").GetString());
        var calls = await Eventually.BecomesAsync(
            () => listener.HearAsync(1), calls => calls.Any(call => call.Method == "AnalysisCompleted"));
        Assert.Contains(calls, call => call.Method == "AnalysisProgress");
        Assert.Equal(status["score"], $"{calls[^1].Score}");
        await AssertResultsAsync(client, path);
        await AssertListedAsync(client, status, video);
    }

    [Theory]
    [InlineData("climb.txt", 10L, null, 415, ErrorCodes.UnsupportedMedia)]
    [InlineData("climb.mp4", 10L, "text/html", 415, ErrorCodes.UnsupportedMedia)]
    [InlineData("climb.mp4", (500L * 1024 * 1024) + 1, null, 413, ErrorCodes.UploadTooLarge)]
    [InlineData("climb.mp4", 0L, null, 400, ErrorCodes.InvalidRequest)]
    [InlineData("climb.mp4", -1L, null, 400, ErrorCodes.InvalidRequest)]
    [InlineData("", 10L, null, 400, ErrorCodes.InvalidRequest)]
    [InlineData("a\r\nX-Evil: 1.mp4", 10L, null, 400, ErrorCodes.InvalidRequest)]
    public async Task A_file_that_cannot_be_analysed_is_refused_before_it_is_sent(
        string fileName, long fileSize, string? contentType, int status, string code)
    {
        using var client = await service.RegisterAsync();
        var answer = await client.PostAsync(
            "/v1/analysis/video/request-upload",
            new { FileName = fileName, FileSize = fileSize, ContentType = contentType });

        answer.ExpectProblem(status, code);
    }

    [Fact]
    public async Task The_largest_allowed_file_gets_a_url_for_15_minutes()
    {
        using var client = await service.RegisterAsync();
        var before = TimeProvider.System.GetUtcNow();
        var ticket = (await client.PostAsync(
            "/v1/analysis/video/request-upload",
            new { FileName = "climb.mov", FileSize = 500L * 1024 * 1024 })).Expect(200);

        Assert.Equal("PUT", ticket["method"]);
        Assert.Equal("video/quicktime", ticket.Json.GetProperty("headers").GetProperty("Content-Type").GetString());
        var life = ticket.Json.GetProperty("expires_at").GetDateTimeOffset() - before;
        Assert.InRange(life.TotalMinutes, 14.9, 15.5);
    }

    [Fact]
    public async Task What_was_not_uploaded_cannot_be_started_but_later_it_can_with_the_same_key()
    {
        using var client = await service.RegisterAsync();
        var key = ("Idempotency-Key", "0190a000-0000-7000-8000-0000000000ff");
        var ticket = (await client.PostAsync(
            "/v1/analysis/video/request-upload",
            new { FileName = "climb.mp4", FileSize = SampleClimb.Bytes.Length })).Expect(200);
        var body = new { VideoId = ticket["video_id"] };
        (await client.PostAsync("/v1/analysis/video/start", body, key)).ExpectProblem(409, ErrorCodes.UploadMissing);
        HttpRequestMessage upload = new(HttpMethod.Put, ticket["upload_url"])
        {
            Content = new ByteArrayContent(SampleClimb.Bytes),
        };
        upload.Content.Headers.ContentType = new("video/mp4");
        (await client.SendAsync(upload)).Expect(200);

        var first = (await client.PostAsync("/v1/analysis/video/start", body, key)).Expect(202);
        var second = (await client.PostAsync("/v1/analysis/video/start", body, key)).Expect(202);

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
    }

    [Theory]
    [InlineData("{\"options\":{\"start_ms\":5000,\"end_ms\":5000}}", "options.end_ms")]
    [InlineData("{\"options\":{\"start_ms\":-1}}", "options.start_ms")]
    [InlineData("{}", "video_id")]
    [InlineData("{\"video_id\":\"no uuid\"}", "video_id")]
    public async Task A_wrong_start_names_its_field(string json, string field)
    {
        using var client = await service.RegisterAsync();
        using StringContent content = new(json, System.Text.Encoding.UTF8, "application/json");
        var answer = (await client.PostAsync("/v1/analysis/video/start", content))
            .ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.ToString());
    }

    [Fact]
    public async Task Lists_are_walked_page_by_page_newest_first()
    {
        using var client = await service.RegisterAsync();
        List<string> announced = [];
        for (var i = 0; i < 5; i++)
        {
            var ticket = await client.PostAsync(
                "/v1/analysis/video/request-upload", new { FileName = $"{i}.mp4", FileSize = 10 });
            announced.Insert(0, ticket.Expect(200)["video_id"]);
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = (await client.GetAsync($"/v1/videos?limit=2{(cursor is null ? "" : "&cursor=" + cursor)}"))
                .Expect(200).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("id")}"));
            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(announced, seen);
    }

    [Theory]
    [InlineData("/v1/analysis?limit=0", "limit")]
    [InlineData("/v1/analysis?limit=101", "limit")]
    [InlineData("/v1/analysis?status=done", "status")]
    [InlineData("/v1/analysis?cursor=x", "cursor")]
    [InlineData("/v1/users/me/progress?from=2026-02-30", "from")]
    [InlineData("/v1/users/me/progress?to=yesterday", "to")]
    [InlineData("/v1/users/me/progress?bucket=day", "bucket")]
    [InlineData("/v1/users/me/progress?from=2026-03-02&to=2026-03-01", "to")]
    [InlineData("/v1/users/me/progress?from=2020-01-01&to=2026-01-01", "from")]
    [InlineData("/v1/users/me/progress?from=2099-01-01", "from")]
    public async Task A_wrong_question_names_its_parameter(string path, string parameter)
    {
        using var client = await service.RegisterAsync();
        var answer = (await client.GetAsync(path)).ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(parameter, out _), answer.ToString());
    }

    private static async Task AssertResultsAsync(ApiClient client, string path)
    {
        var result = (await client.GetAsync($"{path}/result")).Expect(200);
        Assert.Equal("ascension.skeleton/1", result["format"]);
        (await client.GetAsync($"{path}/result", ("If-None-Match", result.Headers.ETag!.ToString()))).Expect(304);

        var frames = (await client.GetAsync($"{path}/result?format=frames")).Expect(200);
        var frame = frames.Json.GetProperty("frames")[0];
        Assert.Equal(0, frame.GetProperty("frame_number").GetInt32());
        Assert.Equal(
            result.Json.GetProperty("t_ms").GetArrayLength(), frames.Json.GetProperty("frames").GetArrayLength());
        Assert.NotEqual(result.Headers.ETag, frames.Headers.ETag);

        Assert.Equal("en", (await client.GetAsync($"{path}/advice")).Expect(200)["language"]);
        Assert.Equal("fr", (await client.GetAsync($"{path}/advice?lang=fr")).Expect(200)["language"]);
        Assert.Equal("ascension.metrics/1", (await client.GetAsync($"{path}/metrics")).Expect(200)["format"]);
        await AssertHoldsAsync(client, path, result);
        var thumbnail = (await client.GetAsync($"{path}/thumbnail")).Expect(200);
        Assert.Equal("image/jpeg", thumbnail.ContentHeaders.ContentType?.MediaType);
        Assert.Equal([0xFF, 0xD8], thumbnail.Body[..2]);
    }

    /// <summary>Holds of the video's own wall, among them those that hands and feet rested on.</summary>
    private static async Task AssertHoldsAsync(ApiClient client, string path, ApiAnswer result)
    {
        var answer = (await client.GetAsync($"{path}/holds")).Expect(200);
        Assert.Equal(("ascension.holds/1", "video", ""), (answer["format"], answer["source"], answer["code"]));
        var holds = answer.Json.GetProperty("holds").EnumerateArray().Select(hold => $"{hold.GetProperty("id")}")
            .ToHashSet();
        Assert.InRange(holds.Count, 15, 300);
        var held = result.Json.GetProperty("contacts").EnumerateArray()
            .Where(contact => contact.TryGetProperty("hold_id", out _))
            .Select(contact => $"{contact.GetProperty("hold_id")}").ToHashSet();
        Assert.NotEmpty(held);
        Assert.Subset(holds, held);
    }

    private static async Task AssertListedAsync(ApiClient client, ApiAnswer status, string video)
    {
        var item = (await client.GetAsync("/v1/analysis?status=completed")).Expect(200).Json.GetProperty("items")[0];
        Assert.Equal(status["id"], item.GetProperty("id").GetString());
        Assert.Equal(status["score"], item.GetProperty("score").ToString());
        (await client.GetAsync(item.GetProperty("thumbnail").GetString()!)).Expect(200);

        var stored = (await client.GetAsync($"/v1/videos/{video}")).Expect(200);
        HttpRequestMessage download = new(HttpMethod.Get, stored["download_url"]);
        Assert.Equal(SampleClimb.Bytes, (await client.SendAsync(download)).Expect(200).Body);
        (await client.PutAsync($"/v1/videos/{video}/saved")).Expect(200);
        (await client.SendAsync(HttpMethod.Delete, $"/v1/videos/{video}", null)).Expect(204);
        (await client.GetAsync($"/v1/videos/{video}")).ExpectProblem(404, ErrorCodes.NotFound);
        (await client.SendAsync(HttpMethod.Delete, $"/v1/analysis/video/{status["id"]}", null)).Expect(204);
        (await client.GetAsync($"/v1/analysis/video/{status["id"]}/result"))
            .ExpectProblem(404, ErrorCodes.NotFound);
    }
}
