using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Integration.Api;

public sealed class HubTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private static readonly AnalysisId Analysis = new(new Guid("0190a000-0000-7000-8000-00000000000a"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_kind_of_event_arrives_in_order_with_the_names_of_the_contract(bool useMessagePack)
    {
        using var client = await service.RegisterAsync();
        await using HubListener listener = await HubListener.ConnectAsync(client, useMessagePack);
        await listener.ResumeAsync(0);
        var user = service.Grains.User(new(client.UserId));
        await user.PublishProgressAsync(new(Analysis, 40, AnalysisStage.SkeletonDetection, 2));

        // Progress is kept only until its analysis ends: before the stream flows it must be read from there.
        await listener.HearAsync(1);
        await user.AppendEventAsync("1", new AnalysisCompleted(Analysis, AnalysisState.Completed, 81));
        await user.AppendEventAsync("2", new AnalysisFailed(Analysis, "no_climber_found", "Nobody.", Retryable: false));
        await user.AppendEventAsync("3", new VideoExpiring(
            new(Analysis.Value), new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero)));
        await user.AppendEventAsync("4", new PlanUpdated(new(Analysis.Value), "Less.", ["load_lowered"]));
        await user.AppendEventAsync("5", new SessionUpcoming(new(Analysis.Value), new(2026, 5, 4), "strength", 75));

        await user.AppendEventAsync("6", new GhostCompleted(new(Analysis.Value), new(Analysis.Value), null));

        var calls = await listener.HearAsync(7);

        Assert.Equal(
            [
                "AnalysisProgress", "AnalysisCompleted", "AnalysisFailed", "VideoExpiring", "PlanUpdated",
                "SessionUpcoming", "GhostCompleted",
            ],
            calls.Select(call => call.Method));
        Assert.Equal(
            $$"""
            {"event_id":1,"analysis_id":"{{Analysis}}","progress":40,"stage":"skeleton_detection","queue_position":2}
            """,
            calls[0].Json);
        Assert.Equal(
            $$"""{"event_id":2,"analysis_id":"{{Analysis}}","status":"completed","score":81}""",
            WithId(calls[1], 2));
        Assert.Contains("\"code\":\"no_climber_found\"", calls[2].Json, StringComparison.Ordinal);
        Assert.Contains("\"retryable\":false", calls[2].Json, StringComparison.Ordinal);
        Assert.Contains("\"expires_at\":\"2026-05-04T12:00:00", calls[3].Json, StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"event_id":5,"goal_id":"{{Analysis}}","reason":"Less.","kinds":["load_lowered"]}""",
            WithId(calls[4], 5));
        Assert.Equal(
            $$"""
            {"event_id":6,"goal_id":"{{Analysis}}","date":"2026-05-04","session_type":"strength","duration_minutes":75}
            """,
            WithId(calls[5], 6));
        Assert.Equal(
            $$"""{"event_id":7,"ghost_id":"{{Analysis}}","route_id":"{{Analysis}}","reachable":null}""",
            WithId(calls[6], 7));
    }

    [Fact]
    public async Task A_client_that_comes_back_misses_nothing_and_hears_nothing_twice()
    {
        using var client = await service.RegisterAsync();
        long last;
        await using (var before = await HubListener.ConnectAsync(client))
        {
            await before.ResumeAsync(0);
            await AppendAsync(client, 0, 3);
            last = (await before.HearAsync(3))[^1].EventId;
        }

        await AppendAsync(client, 3, 3);
        await using var after = await HubListener.ConnectAsync(client);
        var resumed = after.ResumeAsync(last);
        await AppendAsync(client, 6, 3);
        await resumed;

        var calls = await after.HearAsync(6);

        Assert.Equal([3, 4, 5, 6, 7, 8], calls.Select(call => call.Score));
        await AssertSilentAsync(client, after, 6);
    }

    [Fact]
    public async Task All_devices_of_a_climber_hear_everything_and_nobody_elses_does()
    {
        using var client = await service.RegisterAsync();
        using var stranger = await service.RegisterAsync();
        await using var phone = await HubListener.ConnectAsync(client);
        await using var tablet = await HubListener.ConnectAsync(client);
        await using var other = await HubListener.ConnectAsync(stranger);
        await Task.WhenAll(phone.ResumeAsync(0), tablet.ResumeAsync(0), other.ResumeAsync(0));

        await AppendAsync(client, 0, 5);

        Assert.Equal([0, 1, 2, 3, 4], (await phone.HearAsync(5)).Select(call => call.Score));
        Assert.Equal([0, 1, 2, 3, 4], (await tablet.HearAsync(5)).Select(call => call.Score));
        await AssertSilentAsync(stranger, other, 0);
    }

    [Fact]
    public async Task Who_never_resumes_hears_what_happens_after_connecting()
    {
        using var client = await service.RegisterAsync();
        await AppendAsync(client, 0, 2);
        await using var listener = await HubListener.ConnectAsync(client);
        await listener.AwaitKnownAsync();

        await AppendAsync(client, 2, 2);

        Assert.Equal([2, 3], (await listener.HearAsync(2)).Select(call => call.Score));
    }

    [Fact]
    public async Task Who_missed_more_than_is_kept_is_told_to_read_anew()
    {
        using var client = await service.RegisterAsync();
        await AppendAsync(client, 0, 205);
        await using var listener = await HubListener.ConnectAsync(client);
        await listener.ResumeAsync(1);

        var calls = await listener.HearAsync(201);

        Assert.Equal("ResyncRequired", calls[0].Method);
        Assert.Equal(Enumerable.Range(5, 200), calls.Skip(1).Select(call => call.Score!.Value));
    }

    [Fact]
    public async Task Without_a_token_there_is_no_hub()
    {
        using var nobody = service.CreateClient();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => HubListener.ConnectAsync(nobody));
    }

    [Fact]
    public async Task A_token_in_the_address_opens_the_hubs_web_sockets_and_nothing_else()
    {
        using var client = await service.RegisterAsync();
        var query = $"?access_token={client.Token}";
        client.Token = null;

        (await client.GetAsync($"/v1/users/me{query}")).Expect(401);
        (await client.PostAsync($"/v1/hubs/analysis/negotiate{query}&negotiateVersion=1")).Expect(401);
        using System.Net.WebSockets.ClientWebSocket socket = new();
        UriBuilder hub = new(client.Address) { Scheme = "ws", Path = "/v1/hubs/analysis", Query = query };
        await socket.ConnectAsync(hub.Uri, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.WebSockets.WebSocketState.Open, socket.State);
    }

    /// <summary>One more event, told after all others: whatever was told twice would be there before it.</summary>
    private async Task AssertSilentAsync(ApiClient client, HubListener listener, int heard)
    {
        await AppendAsync(client, 99, 1);
        var calls = await listener.HearAsync(heard + 1);
        Assert.Equal(99, calls[^1].Score);
        Assert.Equal(heard + 1, calls.Count);
    }

    private async Task AppendAsync(ApiClient client, int from, int count)
    {
        var user = service.Grains.User(new(client.UserId));
        foreach (var score in Enumerable.Range(from, count))
        {
            await user.AppendEventAsync($"event-{score}", Completed(score));
        }
    }

    private static AnalysisCompleted Completed(int score) => new(Analysis, AnalysisState.Completed, score);

    private static string WithId(HubCall call, long id) =>
        call.Json.Replace($"\"event_id\":{call.EventId}", $"\"event_id\":{id}", StringComparison.Ordinal);
}
