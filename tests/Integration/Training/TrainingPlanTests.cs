using System.Text;
using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Training;
using Ascension.Integration.Hosting;
using Ascension.Storage.Results;
using Ascension.Storage.Training;

namespace Ascension.Integration.Training;

public sealed class TrainingPlanTests : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ClimbCluster _cluster = null!;
    private TrainingClimber _climber = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClimbCluster.StartAsync();
        _climber = await TrainingClimber.RegisterAsync(_cluster);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Setting_a_goal_twice_makes_one_programme()
    {
        await _climber.SetGoalAsync();
        var first = await _climber.ProgrammeAsync();

        await _climber.Plan.SetGoalAsync(_climber.NewGoal() with { TargetLevel = "7a" });

        Assert.Equal(8, first.Weeks.Count);
        Assert.Equal(Json(first), Json(await _climber.ProgrammeAsync()));
        Assert.Equal(_climber.Goal, await _cluster.Grains.User(_climber.Id).GetCurrentGoalAsync());
    }

    [Fact]
    public async Task Everything_wrong_with_a_goal_is_said_at_once_and_nothing_is_kept()
    {
        var refusal = await Assert.ThrowsAsync<AscensionException>(() => _climber.SetGoalAsync(_climber.NewGoal() with
        {
            TargetLevel = "5a",
            TimeZone = "Mars/Olympus",
            AvailableDays = ["monday"],
            Equipment = ["jetpack"],
            Start = _climber.Today.AddDays(400),
        }));

        Assert.Equal(ErrorCodes.InvalidRequest, refusal.Code);
        Assert.Equal(
            ["available_days", "equipment", "start_date", "target_level", "time_zone"], refusal.Fields.Keys.Order());
        Assert.Null(await _cluster.Grains.User(_climber.Id).GetCurrentGoalAsync());
        await _climber.Plan.SetGoalAsync(_climber.NewGoal());
        Assert.Equal(_climber.Goal, await _cluster.Grains.User(_climber.Id).GetCurrentGoalAsync());
    }

    [Fact]
    public async Task A_goal_without_a_system_is_read_as_it_is_written()
    {
        await _climber.SetGoalAsync(_climber.NewGoal() with { CurrentLevel = "V3", TargetLevel = "V4" });

        Assert.Equal("v_scale", (await _climber.ProgrammeAsync()).Goal.GradeSystem);
    }

    [Fact]
    public async Task A_new_goal_takes_over_with_the_history_of_the_old_one()
    {
        await _climber.SetGoalAsync();
        var old = _climber.Goal;
        await _climber.LogAsync(_climber.Session(_climber.Today));

        await _climber.SetGoalAsync();

        Assert.Equal(_climber.Goal, await _cluster.Grains.User(_climber.Id).GetCurrentGoalAsync());
        Assert.Single((await _climber.ProgrammeAsync()).Progress.WeeklyLoad, load => load.Done > 0);
        var refusal = await Assert.ThrowsAsync<AscensionException>(
            () => _cluster.Grains.TrainingPlan(old).LogSessionAsync(_climber.Session(_climber.Today)));
        Assert.Equal(ErrorCodes.StateConflict, refusal.Code);
    }

    [Fact]
    public async Task A_stranger_finds_no_goal()
    {
        await _climber.SetGoalAsync();
        var stranger = await _cluster.RegisterAsync();

        await AssertNotFoundAsync(() => _climber.Plan.GetProgrammeAsync(stranger, null));
        await AssertNotFoundAsync(() => _climber.Plan.GetRoutineAsync(stranger, null, null));
        await AssertNotFoundAsync(
            () => _climber.Plan.LogSessionAsync(_climber.Session(_climber.Today) with { Caller = stranger }));
        await AssertNotFoundAsync(() => _climber.Plan.DeleteAsync(stranger));
        await AssertNotFoundAsync(() => _climber.Plan.SetGoalAsync(_climber.NewGoal() with { Owner = stranger }));
    }

    [Fact]
    public async Task The_same_request_logs_one_session()
    {
        await _climber.SetGoalAsync();
        var session = _climber.Session(_climber.Today, 9, new FeltPain("finger", 6)) with
        {
            Request = Guid.Parse("0199a4f4-5e6f-4071-9c8d-9e0f1a2b3c4d"),
            Notes = "Two lines,\nboth kept.",
        };

        var first = await _climber.LogAsync(session);
        var again = await _climber.LogAsync(session);

        Assert.Equal(Json(first), Json(again));
        var row = Assert.Single(await LoggedAsync());
        Assert.Equal((first.SessionId, session.Notes, "finger"), (row.Id, row.Notes, Assert.Single(row.Pain).Area));
        Assert.Single(await _climber.EventsAsync<PlanUpdated>());
    }

    [Fact]
    public async Task Pain_changes_the_programme_at_once_and_says_why()
    {
        await _climber.SetGoalAsync();
        var pain = new FeltPain("finger", 6);

        var logged = await _climber.LogAsync(_climber.Session(_climber.Today, 5, pain));

        var change = Assert.Single(logged.Changes, change => change.Kind == "pain_restricted");
        var programme = await _climber.ProgrammeAsync();
        Assert.Contains(programme.Changes, known => known.Kind == change.Kind && known.Reason == change.Reason);
        Assert.Equal("finger", Assert.Single(programme.Spared).Area);
        var told = Assert.Single(await _climber.EventsAsync<PlanUpdated>());
        Assert.Equal(_climber.Goal, told.GoalId);
        Assert.Contains(change.Reason, told.Reason, StringComparison.Ordinal);
        Assert.Contains("pain_restricted", told.Kinds);
    }

    [Fact]
    public async Task Changes_are_told_in_the_climbers_language()
    {
        await _cluster.Grains.User(_climber.Id).UpdateProfileAsync(new() { Locale = "fr" });
        await _climber.SetGoalAsync();

        await _climber.LogAsync(_climber.Session(_climber.Today, 5, new FeltPain("elbow", 7)));

        Assert.Contains("coude", Assert.Single(await _climber.EventsAsync<PlanUpdated>()).Reason,
            StringComparison.Ordinal);
        Assert.Equal("fr", (await _climber.ProgrammeAsync(language: null)).Language);
    }

    [Fact]
    public async Task A_missed_week_is_noticed_by_whoever_looks_next()
    {
        await _climber.SetGoalAsync();
        await _climber.LogAsync(_climber.Session(_climber.Today));
        var told = (await _climber.EventsAsync<PlanUpdated>()).Count;
        _cluster.Time.Advance(TimeSpan.FromDays(15));

        var programme = await _climber.ProgrammeAsync();
        await _climber.ProgrammeAsync();

        Assert.NotEmpty(programme.Changes);
        Assert.Equal(programme.AdaptedOn, _climber.Today);
        Assert.Equal(told + 1, (await _climber.EventsAsync<PlanUpdated>()).Count);
        Assert.Equal(3, programme.Progress.CurrentWeek);
    }

    [Fact]
    public async Task The_day_s_session_is_announced_once_unless_it_is_done()
    {
        await _climber.SetGoalAsync();
        await AdvanceToAsync((await _climber.SessionsAsync()).First(s => s.Date > _climber.Today).Date);
        var first = (await _climber.SessionsAsync()).First(s => s.Date >= _climber.Today);

        await _climber.RemindAsync();
        await _climber.RemindAsync();

        var told = Assert.Single(await _climber.EventsAsync<SessionUpcoming>());
        Assert.Equal(
            (_climber.Goal, first.Date, first.SessionType, first.DurationMinutes),
            (told.GoalId, told.Date, told.SessionType, told.DurationMinutes));

        await _climber.LogAsync(_climber.Session(_climber.Today));
        await AdvanceToAsync((await _climber.SessionsAsync()).First(s => s.Date > _climber.Today).Date);
        await _climber.LogAsync(_climber.Session(_climber.Today));
        await _climber.RemindAsync();
        Assert.Single(await _climber.EventsAsync<SessionUpcoming>());
    }

    [Fact]
    public async Task Who_wants_no_reminders_gets_none()
    {
        await _climber.SetGoalAsync(_climber.NewGoal() with { ReminderTime = null, DaysPerWeek = 5 });
        for (var day = 0; day < 7; day++)
        {
            await _climber.RemindAsync();
            _cluster.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Empty(await _climber.EventsAsync<SessionUpcoming>());
    }

    [Fact]
    public async Task A_goal_that_is_not_in_force_reminds_nobody()
    {
        await _climber.SetGoalAsync(_climber.NewGoal() with { DaysPerWeek = 5 });
        var old = _climber.Goal;
        await _climber.SetGoalAsync();
        await _climber.Plan.DeleteAsync(_climber.Id);
        for (var day = 0; day < 7; day++)
        {
            await _climber.RemindAsync(old);
            await _climber.RemindAsync();
            _cluster.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Empty(await _climber.EventsAsync<SessionUpcoming>());
    }

    [Fact]
    public async Task A_deleted_goal_is_gone_and_its_sessions_stay_in_the_log()
    {
        await _climber.SetGoalAsync();
        await _climber.LogAsync(_climber.Session(_climber.Today));

        await _climber.Plan.DeleteAsync(_climber.Id);

        Assert.Null(await _cluster.Grains.User(_climber.Id).GetCurrentGoalAsync());
        await AssertNotFoundAsync(() => _climber.ProgrammeAsync());
        await AssertNotFoundAsync(() => _climber.Plan.DeleteAsync(_climber.Id));
        Assert.Single(await LoggedAsync());
    }

    [Fact]
    public async Task What_two_analyses_show_gets_a_drill_that_is_told_once()
    {
        await _climber.SetGoalAsync();
        await AnalysedAsync("stutter_feet");
        await _climber.Plan.ConsiderAnalysesAsync();
        Assert.Empty(await _climber.EventsAsync<PlanUpdated>());
        await AnalysedAsync("stutter_feet", "hips_out");

        await _climber.Plan.ConsiderAnalysesAsync();
        await _climber.Plan.ConsiderAnalysesAsync();

        Assert.Equal(["drill_added"], Assert.Single(await _climber.EventsAsync<PlanUpdated>()).Kinds);
    }

    [Fact]
    public async Task A_damaged_analysis_harms_no_programme()
    {
        await _climber.SetGoalAsync();
        await AnalysedAsync("stutter_feet");
        await StoreAnalysisAsync("{}"u8.ToArray(), "[]"u8.ToArray());
        await AnalysedAsync("stutter_feet");

        await _climber.Plan.ConsiderAnalysesAsync();

        Assert.Single(await _climber.EventsAsync<PlanUpdated>());
    }

    [Theory]
    [InlineData(1, "date")]
    [InlineData(-61, "date")]
    public async Task A_session_of_another_time_is_refused(int days, string field)
    {
        await _climber.SetGoalAsync();
        var furthest = DateOnly.FromDateTime(_cluster.Time.GetUtcNow().UtcDateTime.AddHours(14));

        var refusal = await Assert.ThrowsAsync<AscensionException>(
            () => _climber.LogAsync(_climber.Session(furthest.AddDays(days))));

        Assert.Equal([field], refusal.Fields.Keys);
        Assert.Empty(await LoggedAsync());
    }

    [Fact]
    public async Task No_day_has_more_than_four_sessions()
    {
        await _climber.SetGoalAsync();
        for (var i = 0; i < 4; i++)
        {
            await _climber.LogAsync(_climber.Session(_climber.Today));
        }

        await Assert.ThrowsAsync<AscensionException>(() => _climber.LogAsync(_climber.Session(_climber.Today)));

        Assert.Equal(4, (await LoggedAsync()).Count);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static async Task AssertNotFoundAsync(Func<Task> call) =>
        Assert.Equal(ErrorCodes.NotFound, (await Assert.ThrowsAsync<AscensionException>(call)).Code);

    private async Task<IReadOnlyList<TrainingSessionRow>> LoggedAsync() =>
        (await _cluster.Service<ITrainingLogStore>().ListAsync(_climber.Id.Value, null, 100, Stop)).Items;

    private Task AdvanceToAsync(DateOnly day)
    {
        _cluster.Time.Advance(TimeSpan.FromDays(day.DayNumber - _climber.Today.DayNumber));
        return Task.CompletedTask;
    }

    private Task AnalysedAsync(params string[] faults)
    {
        const string Metrics =
            """{"format":"ascension.metrics/1","scale":{"height_m":1.7},"metrics":[],"tags":[],"scores":{}}""";
        var advice = JsonSerializer.Serialize(new { advice = faults.Select(id => new { id }) });
        return StoreAnalysisAsync(Encoding.UTF8.GetBytes(Metrics), Encoding.UTF8.GetBytes(advice));
    }

    /// <summary>What a completed analysis leaves behind, as far as training reads it.</summary>
    private async Task StoreAnalysisAsync(byte[] metrics, byte[] advice)
    {
        var id = new UuidV7Source(_cluster.Time).NewId();
        var owner = _climber.Id.Value;
        const string Type = "application/json";
        await _cluster.Results.WriteOutputAsync(id, owner, OutputKind.Metrics, metrics, Type, Stop);
        await _cluster.Results.WriteOutputAsync(id, owner, OutputKind.AdviceEnglish, advice, Type, Stop);
        await _cluster.Results.UpsertAnalysisAsync(
            new AnalysisRow
            {
                Id = id,
                UserId = owner,
                VideoId = id,
                Status = "completed",
                Score = 50,
                CreatedAt = _cluster.Time.GetUtcNow(),
                Revision = 1,
            },
            Stop);
    }
}
