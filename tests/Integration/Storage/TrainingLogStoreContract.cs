using Ascension.Storage.Training;

namespace Ascension.Integration.Storage;

/// <summary>What every store of training sessions must do; a provider's tests derive from this.</summary>
public abstract class TrainingLogStoreContract
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly Guid _climber = Climbs.NewId();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract ITrainingLogStore Store { get; }

    [Fact]
    public async Task What_is_written_is_read()
    {
        var full = Session(Monday) with
        {
            Rpe = 7,
            Completion = 0.85,
            Notes = "Hard, \"very\" hard.\n'Feet' quieter; 5 € for chalk.",
            CompletedExercises = ["silent_feet", "max_hangs"],
            Pain = [new("finger", 4), new(null, 2)],
        };
        var bare = Session(Monday.AddDays(1));

        await Store.AddAsync([full, bare], Stop);

        Assert.Equivalent(
            new[] { bare, full }, (await Store.ListAsync(_climber, null, 10, Stop)).Items, strict: true);
        Assert.Equivalent(new[] { full, bare }, await Store.ListSinceAsync(_climber, Monday, Stop), strict: true);
    }

    [Fact]
    public async Task Writing_again_changes_nothing()
    {
        var session = Session(Monday);
        await Store.AddAsync([session], Stop);

        await Store.AddAsync([session with { Minutes = 1 }, session with { Id = Climbs.NewId() }], Stop);

        Assert.Equal([60, 60], (await Store.ListSinceAsync(_climber, Monday, Stop)).Select(row => row.Minutes));
    }

    [Fact]
    public async Task Pages_begin_with_the_last_logged_and_leave_nothing_out()
    {
        var sessions = Enumerable.Range(0, 7).Select(i => Session(Monday.AddDays(-i))).ToList();
        await Store.AddAsync(sessions, Stop);
        List<Guid> read = [];
        Guid? before = null;
        do
        {
            var page = await Store.ListAsync(_climber, before, 3, Stop);
            read.AddRange(page.Items.Select(row => row.Id));
            before = page.NextBefore;
        }
        while (before is not null);

        Assert.Equal(sessions.Select(session => session.Id).OrderDescending(), read);
    }

    [Fact]
    public async Task History_begins_with_its_day_oldest_first()
    {
        await Store.AddAsync([.. new[] { 2, -1, 0, 1 }.Select(day => Session(Monday.AddDays(day)))], Stop);

        Assert.Equal(
            [Monday, Monday.AddDays(1), Monday.AddDays(2)],
            (await Store.ListSinceAsync(_climber, Monday, Stop)).Select(row => row.Date));
    }

    [Fact]
    public async Task Nobody_sees_the_sessions_of_others()
    {
        await Store.AddAsync([Session(Monday) with { UserId = Climbs.NewId() }], Stop);

        Assert.Empty((await Store.ListAsync(_climber, null, 10, Stop)).Items);
        Assert.Empty(await Store.ListSinceAsync(_climber, Monday, Stop));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_page_has_1_to_100_items(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ListAsync(_climber, null, limit, Stop));

    private TrainingSessionRow Session(DateOnly date) => new()
    {
        Id = Climbs.NewId(),
        UserId = _climber,
        GoalId = Climbs.NewId(),
        Date = date,
        Type = "technique",
        Minutes = 60,
        CompletedExercises = [],
        Pain = [],
        LoggedAt = new(2026, 3, 2, 19, 30, 0, 123, 456, TimeSpan.Zero),
    };
}
