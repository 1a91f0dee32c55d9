using Ascension.Storage.Results;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Unit.Storage.Results;

/// <summary>What every result store must do; a provider's tests derive from this.</summary>
public abstract class ResultStoreContract
{
    private static readonly byte[] Json = """{"advice":["keep your arms straight"]}"""u8.ToArray();
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private readonly Guid _user = Ids.New();
    private readonly Guid _analysis = Ids.New();

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    protected abstract IResultStore Store { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_is_kept_compressed_and_read_back_whole()
    {
        await WriteAsync(OutputKind.Metrics, Json, "application/json");

        var stored = await Store.ReadOutputAsync(_analysis, _user, OutputKind.Metrics, Cancelled);

        Assert.NotNull(stored);
        Assert.True(stored.IsBrotli);
        Assert.Equal("application/json", stored.ContentType);
        Assert.NotEqual(Json, stored.Content.ToArray());
        Assert.Equal(Json, await Store.ReadContentAsync(_analysis, _user, OutputKind.Metrics, Cancelled));
    }

    [Fact]
    public async Task Pictures_are_kept_as_they_are()
    {
        await WriteAsync(OutputKind.Thumbnail, Jpeg, "image/jpeg");

        var stored = await Store.ReadOutputAsync(_analysis, _user, OutputKind.Thumbnail, Cancelled);

        Assert.NotNull(stored);
        Assert.False(stored.IsBrotli);
        Assert.Equal(Jpeg, stored.Content.ToArray());
    }

    [Fact]
    public async Task An_output_of_another_user_is_not_there()
    {
        await WriteAsync(OutputKind.Metrics, Json, "application/json");

        Assert.Null(await Store.ReadOutputAsync(_analysis, Ids.New(), OutputKind.Metrics, Cancelled));
        Assert.Null(await Store.ReadContentAsync(_analysis, Ids.New(), OutputKind.Metrics, Cancelled));
    }

    [Fact]
    public async Task An_output_cannot_be_replaced_by_another_user()
    {
        await WriteAsync(OutputKind.Metrics, Json, "application/json");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.WriteOutputAsync(
            _analysis, Ids.New(), OutputKind.Metrics, Jpeg, "image/jpeg", Cancelled));

        Assert.Equal(Json, await Store.ReadContentAsync(_analysis, _user, OutputKind.Metrics, Cancelled));
    }

    [Fact]
    public async Task Writing_again_replaces_and_the_tag_follows_the_content()
    {
        await WriteAsync(OutputKind.Metrics, Json, "application/json");
        var first = await TagAsync();
        await WriteAsync(OutputKind.Metrics, Json, "application/json");
        var same = await TagAsync();
        await WriteAsync(OutputKind.Metrics, "{}"u8.ToArray(), "application/json");
        var other = await TagAsync();

        Assert.Matches("^\"[0-9a-f]{32}\"$", first);
        Assert.Equal(first, same);
        Assert.NotEqual(first, other);
        Assert.Equal("{}"u8.ToArray(), await Store.ReadContentAsync(_analysis, _user, OutputKind.Metrics, Cancelled));
    }

    [Fact]
    public async Task Deleting_outputs_keeps_the_row_and_lets_new_ones_in()
    {
        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 1) with { Id = _analysis }, Cancelled);
        await WriteAsync(OutputKind.Skeleton, Json, "application/json");

        await Store.DeleteOutputsAsync(_analysis, Cancelled);

        Assert.Empty(await Store.ListOutputsAsync(_analysis, Cancelled));
        Assert.Single((await ListAsync()).Items);
        await WriteAsync(OutputKind.Skeleton, Json, "application/json");
        Assert.Equal([OutputKind.Skeleton], await Store.ListOutputsAsync(_analysis, Cancelled));
    }

    [Fact]
    public async Task A_deleted_analysis_does_not_come_back_by_a_late_write()
    {
        var row = Rows.Pending(_user, 1) with { Id = _analysis };
        await Store.UpsertAnalysisAsync(row, Cancelled);
        await WriteAsync(OutputKind.Skeleton, Json, "application/json");

        await Store.DeleteAnalysisAsync(_analysis, Cancelled);
        await WriteAsync(OutputKind.Result, Json, "application/json");
        await Store.UpsertAnalysisAsync(row with { Status = "completed", Revision = 9 }, Cancelled);

        Assert.Empty(await Store.ListOutputsAsync(_analysis, Cancelled));
        Assert.Empty((await ListAsync()).Items);
    }

    [Fact]
    public async Task An_analysis_deleted_before_its_first_write_stays_deleted()
    {
        await Store.DeleteAnalysisAsync(_analysis, Cancelled);
        await Store.DeleteAnalysisAsync(_analysis, Cancelled);

        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 1) with { Id = _analysis }, Cancelled);

        Assert.Empty((await ListAsync()).Items);
    }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var row = Rows.Pending(_user, 1) with
        {
            Status = "failed",
            Score = 73,
            ErrorCode = "no_climber_found",
            CompletedAt = new(2026, 3, 1, 12, 0, 9, 7, 8, TimeSpan.Zero),
            Revision = long.MaxValue,
        };

        await Store.UpsertAnalysisAsync(row, Cancelled);

        Assert.Equal(row, Assert.Single((await ListAsync()).Items));
    }

    [Fact]
    public async Task An_older_revision_never_overwrites_a_newer_one()
    {
        var row = Rows.Pending(_user, 1);
        await Store.UpsertAnalysisAsync(row with { Status = "completed", Score = 80, Revision = 5 }, Cancelled);

        await Store.UpsertAnalysisAsync(row with { Status = "processing", Revision = 4 }, Cancelled);

        Assert.Equal("completed", Assert.Single((await ListAsync()).Items).Status);
        await Store.UpsertAnalysisAsync(row with { Status = "pending", Revision = 6 }, Cancelled);
        Assert.Equal("pending", Assert.Single((await ListAsync()).Items).Status);
    }

    [Fact]
    public async Task Pages_run_from_the_newest_to_the_oldest_without_gap_or_repetition()
    {
        // Written in no order; every second second of ids, so that bytes, not texts, decide.
        foreach (var number in new[] { 300, 1, 257, 255, 256, 2, 299 })
        {
            await Store.UpsertAnalysisAsync(Rows.Pending(_user, number), Cancelled);
        }

        await Store.UpsertAnalysisAsync(Rows.Pending(Ids.New(), 258), Cancelled);

        List<Guid> seen = [];
        Guid? before = null;
        do
        {
            var page = await Store.ListAnalysesAsync(_user, null, before, 3, Cancelled);
            seen.AddRange(page.Items.Select(row => row.Id));
            before = page.NextBefore;
        }
        while (before is not null);

        Assert.Equal(7, seen.Count);
        Assert.Equal(seen.OrderByDescending(id => id.ToString("N"), StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_full_last_page_has_no_next()
    {
        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 1), Cancelled);
        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 2), Cancelled);

        var page = await Store.ListAnalysesAsync(_user, null, null, 2, Cancelled);

        Assert.Equal(2, page.Items.Count);
        Assert.Null(page.NextBefore);
    }

    [Fact]
    public async Task A_list_can_be_narrowed_to_a_status()
    {
        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 1), Cancelled);
        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 2) with { Status = "completed" }, Cancelled);
        await Store.UpsertAnalysisAsync(Rows.Pending(_user, 3) with { Status = "completed" }, Cancelled);

        var first = await Store.ListAnalysesAsync(_user, "completed", null, 1, Cancelled);
        var second = await Store.ListAnalysesAsync(_user, "completed", first.NextBefore, 1, Cancelled);

        Assert.Equal(["completed", "completed"], first.Items.Concat(second.Items).Select(row => row.Status));
        Assert.Null(second.NextBefore);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_page_has_1_to_100_items(int limit)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Store.ListAnalysesAsync(_user, null, null, limit, Cancelled));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Store.ListVideosAsync(_user, null, limit, Cancelled));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Store.ListRoutesAsync(_user, null, limit, Cancelled));
    }

    [Fact]
    public async Task Unfinished_analyses_of_all_users_are_listed_oldest_first()
    {
        string[] states = ["pending", "processing", "completed", "failed", "cancelled"];
        var rows = Enumerable.Range(1, 600)
            .Select(number => Rows.Pending(Ids.New(), number) with { Status = states[number % states.Length] })
            .ToList();
        foreach (var row in rows)
        {
            await Store.UpsertAnalysisAsync(row, Cancelled);
        }

        var unfinished = await Store.ListUnfinishedAnalysesAsync(Cancelled).ToListAsync(Cancelled);

        Assert.Equal(rows.Where(row => row.Status is "pending" or "processing").Select(row => row.Id), unfinished);
    }

    [Fact]
    public async Task Videos_follow_the_same_rules()
    {
        var old = Rows.Video(_user, 1);
        var kept = Rows.Video(_user, 2) with { Saved = true, ExpiresAt = null, Revision = 3 };
        await Store.UpsertVideoAsync(old, Cancelled);
        await Store.UpsertVideoAsync(kept, Cancelled);
        await Store.UpsertVideoAsync(kept with { Saved = false, Revision = 2 }, Cancelled);

        var page = await Store.ListVideosAsync(_user, null, 1, Cancelled);
        var rest = await Store.ListVideosAsync(_user, page.NextBefore, 1, Cancelled);

        Assert.Equal([kept, old], page.Items.Concat(rest.Items));
        await Store.DeleteVideoAsync(old.Id, Cancelled);
        await Store.UpsertVideoAsync(old with { Revision = 7 }, Cancelled);
        Assert.Equal([kept], (await Store.ListVideosAsync(_user, null, 10, Cancelled)).Items);
    }

    [Fact]
    public async Task Routes_follow_the_same_rules()
    {
        var old = Rows.Route(_user, 1);
        var bare = Rows.Route(_user, 2) with { Name = null, Grade = null, ExpiresAt = null, Revision = 3 };
        await Store.UpsertRouteAsync(old, Cancelled);
        await Store.UpsertRouteAsync(bare, Cancelled);
        await Store.UpsertRouteAsync(bare with { HoldCount = 1, Revision = 2 }, Cancelled);
        await Store.UpsertRouteAsync(Rows.Route(Ids.New(), 3), Cancelled);

        var page = await Store.ListRoutesAsync(_user, null, 1, Cancelled);
        var rest = await Store.ListRoutesAsync(_user, page.NextBefore, 1, Cancelled);

        Assert.Equal([bare, old], page.Items.Concat(rest.Items));
        await Store.DeleteRouteAsync(old.Id, Cancelled);
        await Store.UpsertRouteAsync(old with { Revision = 7 }, Cancelled);
        Assert.Equal([bare], (await Store.ListRoutesAsync(_user, null, 10, Cancelled)).Items);
    }

    [Fact]
    public async Task Parallel_writers_lose_nothing()
    {
        var rows = Enumerable.Range(1, 64).Select(number => Rows.Pending(_user, number)).ToList();

        await Parallel.ForEachAsync(rows, Cancelled, async (row, stop) =>
        {
            await Store.UpsertAnalysisAsync(row, stop);
            await Store.WriteOutputAsync(row.Id, _user, OutputKind.Result, Json, "application/json", stop);
        });

        Assert.Equal(64, (await Store.ListAnalysesAsync(_user, null, null, 100, Cancelled)).Items.Count);
        Assert.All(rows, row => Assert.Single(Store.ListOutputsAsync(row.Id, Cancelled).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_healthy_store_says_so() => await Store.CheckAsync(Cancelled);

    private Task WriteAsync(OutputKind kind, byte[] content, string contentType) =>
        Store.WriteOutputAsync(_analysis, _user, kind, content, contentType, Cancelled);

    private async Task<string> TagAsync() =>
        (await Store.ReadOutputAsync(_analysis, _user, OutputKind.Metrics, Cancelled))!.ETag;

    private Task<Page<AnalysisRow>> ListAsync() => Store.ListAnalysesAsync(_user, null, null, 20, Cancelled);
}
