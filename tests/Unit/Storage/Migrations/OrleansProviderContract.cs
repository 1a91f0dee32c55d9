using Orleans.Storage;

namespace Ascension.Unit.Storage.Migrations;

/// <summary>Orleans' real providers over our tables and statements; a database's tests derive from this.</summary>
public abstract class OrleansProviderContract : IAsyncLifetime
{
    private static readonly GrainId GuidGrain = GrainId.Create("video", Ids.At(1).ToString("N"));
    private static readonly GrainId StringGrain = GrainId.Create("email", "email:a@example.org");

    private OrleansSilo _silo = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => _silo = await StartSiloAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a silo over the database of this test.</summary>
    protected abstract Task<OrleansSilo> StartSiloAsync();

    [Fact]
    public async Task State_and_reminders_survive_a_restart()
    {
        var start = new DateTime(2026, 3, 1, 12, 30, 15, 250, DateTimeKind.Utc);
        await WriteAsync(GuidGrain, "kept");
        await WriteAsync(StringGrain, "kept too");
        await _silo.Reminders.UpsertRow(Reminder(GuidGrain, "watchdog", start), Cancelled);

        await _silo.DisposeAsync();
        _silo = await StartSiloAsync();

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
    public async Task Of_many_writers_at_once_with_the_same_ETag_one_succeeds()
    {
        await WriteAsync(StringGrain, "first");
        var states = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync(StringGrain)));

        var written = await Task.WhenAll(states.Select(async state =>
        {
            var exception = await Record.ExceptionAsync(
                () => _silo.Storage.WriteStateAsync("state", StringGrain, state, Cancelled));
            Assert.True(exception is null or InconsistentStateException, exception?.ToString());
            return exception is null;
        }));

        Assert.Single(written, true);
    }

    [Fact]
    public async Task A_state_that_was_written_since_cannot_be_cleared()
    {
        await WriteAsync(GuidGrain, "first");
        var late = await ReadAsync(GuidGrain);
        await _silo.Storage.WriteStateAsync("state", GuidGrain, await ReadAsync(GuidGrain), Cancelled);

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => _silo.Storage.ClearStateAsync("state", GuidGrain, late, Cancelled));

        Assert.True((await ReadAsync(GuidGrain)).RecordExists);
    }

    [Fact]
    public async Task Cleared_without_deleting_a_state_keeps_its_version()
    {
        var state = new GrainState<List<string>>(["old"]);
        await _silo.KeepingStorage.WriteStateAsync("state", GuidGrain, state, Cancelled);
        await _silo.KeepingStorage.ClearStateAsync("state", GuidGrain, state, Cancelled);
        state.State = ["new"];
        await _silo.KeepingStorage.WriteStateAsync("state", GuidGrain, state, Cancelled);

        await Assert.ThrowsAsync<InconsistentStateException>(() => WriteAsync(GuidGrain, "lost"));
        Assert.Equal("new", (await ReadAsync(GuidGrain)).State![0]);
        Assert.Equal("3", state.ETag);
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
