using Orleans.Storage;

namespace Ascension.Unit.Storage.Migrations;

/// <summary>Orleans' real providers over our tables and statements.</summary>
public sealed class OrleansProviderTests : IAsyncLifetime
{
    private static readonly GrainId GuidGrain = GrainId.Create("video", Ids.At(1).ToString("N"));
    private static readonly GrainId StringGrain = GrainId.Create("email", "email:a@example.org");

    private readonly TempFolder _folder = new();
    private OrleansSilo _silo = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _silo = await OrleansSilo.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task State_and_reminders_survive_a_restart()
    {
        var start = new DateTime(2026, 3, 1, 12, 30, 15, 250, DateTimeKind.Utc);
        await WriteAsync(GuidGrain, "kept");
        await WriteAsync(StringGrain, "kept too");
        await _silo.Reminders.UpsertRow(Reminder(GuidGrain, "watchdog", start), Cancelled);

        await _silo.DisposeAsync();
        _silo = await OrleansSilo.StartAsync(_folder.Path);

        Assert.Equal("kept", (await ReadAsync(GuidGrain)).State![0]);
        Assert.Equal("kept too", (await ReadAsync(StringGrain)).State![0]);
        var reminder = await _silo.Reminders.ReadRow(GuidGrain, "watchdog", Cancelled);
        Assert.Equal(start, reminder?.StartAt);
        Assert.Equal(TimeSpan.FromMinutes(1), reminder?.Period);
    }

    [Fact]
    public async Task Of_two_writers_with_the_same_ETag_the_second_is_refused()
    {
        await WriteAsync(GuidGrain, "first");
        var early = await ReadAsync(GuidGrain);
        var late = await ReadAsync(GuidGrain);
        early.State![0] = "second";
        await _silo.Storage.WriteStateAsync("state", GuidGrain, early, Cancelled);
        late.State![0] = "lost";

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => _silo.Storage.WriteStateAsync("state", GuidGrain, late, Cancelled));

        Assert.Equal("second", (await ReadAsync(GuidGrain)).State![0]);
    }

    [Fact]
    public async Task Of_two_first_writers_one_is_refused()
    {
        await WriteAsync(StringGrain, "first");

        await Assert.ThrowsAsync<InconsistentStateException>(() => WriteAsync(StringGrain, "second"));
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_can_be_written_anew()
    {
        await WriteAsync(GuidGrain, "old");
        var state = await ReadAsync(GuidGrain);

        await _silo.Storage.ClearStateAsync("state", GuidGrain, state, Cancelled);

        Assert.False((await ReadAsync(GuidGrain)).RecordExists);
        await WriteAsync(GuidGrain, "new");
        Assert.Equal("new", (await ReadAsync(GuidGrain)).State![0]);
    }

    [Fact]
    public async Task Reminders_are_found_by_every_part_of_the_ring_and_removed_by_ETag()
    {
        var low = Reminder(StringGrain, "expiry", DateTime.UnixEpoch);
        var etag = await _silo.Reminders.UpsertRow(low, Cancelled);
        var hash = StringGrain.GetUniformHashCode();

        var within = await _silo.Reminders.ReadRows(hash - 1, hash, Cancelled);
        var beside = await _silo.Reminders.ReadRows(hash, hash + 1, Cancelled);
        var aroundTheEnd = await _silo.Reminders.ReadRows(hash + 1, hash, Cancelled);
        var whole = await _silo.Reminders.ReadRows(0, 0, Cancelled);

        Assert.Single(within.Reminders);
        Assert.Empty(beside.Reminders);
        Assert.Single(aroundTheEnd.Reminders);
        Assert.Single(whole.Reminders);
        Assert.False(await _silo.Reminders.RemoveRow(StringGrain, "expiry", "77", Cancelled));
        Assert.True(await _silo.Reminders.RemoveRow(StringGrain, "expiry", etag!, Cancelled));
        Assert.Empty((await _silo.Reminders.ReadRows(StringGrain, Cancelled)).Reminders);
    }

    private async Task WriteAsync(GrainId grain, string value) =>
        await _silo.Storage.WriteStateAsync("state", grain, new GrainState<List<string>>([value]), Cancelled);

    private async Task<GrainState<List<string>>> ReadAsync(GrainId grain)
    {
        var state = new GrainState<List<string>>([]);
        await _silo.Storage.ReadStateAsync("state", grain, state, Cancelled);
        return state;
    }

    private static ReminderEntry Reminder(GrainId grain, string name, DateTime start) => new()
    {
        GrainId = grain,
        ReminderName = name,
        StartAt = start,
        Period = TimeSpan.FromMinutes(1),
    };
}
