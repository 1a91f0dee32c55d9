using System.Globalization;
using System.Text;
using System.Text.Json;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Integration.Hosting;
using Calendar = Ical.Net.Calendar;

namespace Ascension.Integration.Api;

/// <summary>Training over real sockets: every endpoint, as a client uses it.</summary>
public sealed class TrainingApiTests(ApiFixture service) : IClassFixture<ApiFixture>
{
    private const string Goals = "/v1/coaching/goals";
    private const string Programme = "/v1/coaching/programme";
    private const string Routine = "/v1/coaching/routine";
    private const string Sessions = "/v1/coaching/sessions";

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_goal_gives_a_first_week_and_a_whole_programme_that_can_be_read_again()
    {
        using var climber = await service.RegisterAsync();

        var set = (await climber.PostAsync(Goals, Goal())).Expect(201);

        Assert.Equal(Programme, set.Headers.Location!.ToString());
        var whole = set.Json.GetProperty("programme");
        Assert.Equal(set["goal_id"], $"{whole.GetProperty("goal_id")}");
        Assert.Equal(8, whole.GetProperty("weeks").GetArrayLength());
        Assert.Equal(set["suggested_routine"], $"{whole.GetProperty("weeks")[0]}");
        Assert.NotEmpty($"{whole.GetProperty("goal").GetProperty("assessment")}");
        var session = whole.GetProperty("weeks")[0].GetProperty("sessions")[0];
        var exercise = session.GetProperty("exercises")[0];
        Assert.Contains(
            whole.GetProperty("exercises").EnumerateArray(),
            card => $"{card.GetProperty("id")}" == $"{exercise.GetProperty("exercise_id")}"
                && $"{card.GetProperty("instructions")}".Length > 0);
        Assert.True(exercise.GetProperty("reasons").GetArrayLength() > 0);
        Assert.Equal($"{whole}", Encoding.UTF8.GetString((await climber.GetAsync(Programme)).Expect(200).Body));
    }

    [Fact]
    public async Task A_programme_is_cached_packed_and_speaks_French()
    {
        using var climber = await service.RegisterAsync();
        (await climber.PostAsync(Goals, Goal())).Expect(201);

        var english = (await climber.GetAsync(Programme)).Expect(200);
        var french = (await climber.GetAsync(Programme + "?lang=fr")).Expect(200);

        Assert.Equal(("en", "fr"), (english["language"], french["language"]));
        Assert.NotEqual(english["exercises"], french["exercises"]);
        (await climber.GetAsync(Programme, ("If-None-Match", english.Headers.ETag!.ToString()))).Expect(304);
        (await climber.GetAsync(Programme + "?lang=de")).ExpectProblem(400, ErrorCodes.InvalidRequest);
        var packed = (await climber.GetAsync(Programme, ("Accept-Encoding", "br"))).Expect(200);
        Assert.True(packed.Body.Length < english.Body.Length / 4);
    }

    [Fact]
    public async Task The_routine_is_the_current_week_or_the_one_that_is_asked_for()
    {
        using var climber = await service.RegisterAsync();
        (await climber.PostAsync(Goals, Goal())).Expect(201);

        var current = (await climber.GetAsync(Routine)).Expect(200);
        var last = (await climber.GetAsync(Routine + "?week=8&lang=fr")).Expect(200);

        Assert.Equal((1, 8), (Number(current), Number(last)));
        Assert.Equal(("8", "en", "fr"), (current["weeks"], current["language"], last["language"]));
        Assert.Equal(1, current.Json.GetProperty("progress").GetProperty("current_week").GetInt32());
        (await climber.GetAsync(Routine + "?week=9")).ExpectProblem(400, ErrorCodes.InvalidRequest);
        (await climber.GetAsync(Routine + "?week=0")).ExpectProblem(400, ErrorCodes.InvalidRequest);

        static int Number(ApiAnswer answer) => answer.Json.GetProperty("week").GetProperty("number").GetInt32();
    }

    [Fact]
    public async Task A_logged_session_counts_is_listed_and_its_changes_reach_every_device()
    {
        using var climber = await service.RegisterAsync();
        await using var phone = await HubListener.ConnectAsync(climber);
        await phone.ResumeAsync(0);
        var goal = (await climber.PostAsync(Goals, Goal())).Expect(201)["goal_id"];

        var logged = (await climber.PostAsync(Sessions, Session(pain: 6))).Expect(201);

        var change = Assert.Single(
            logged.Json.GetProperty("changes").EnumerateArray(),
            change => $"{change.GetProperty("kind")}" == "pain_restricted");
        var told = Assert.Single(await phone.HearAsync(1));
        Assert.Equal("PlanUpdated", told.Method);
        using var message = JsonDocument.Parse(told.Json);
        Assert.Equal(goal, $"{message.RootElement.GetProperty("goal_id")}");
        var reason = $"{message.RootElement.GetProperty("reason")}";
        Assert.Contains($"{change.GetProperty("reason")}", reason, StringComparison.Ordinal);
        var item = Assert.Single((await climber.GetAsync(Sessions)).Expect(200).Json.GetProperty("items")
            .EnumerateArray());
        Assert.Equal(
            (logged["session_id"], goal, Today, "70", "Feet\nquieter.", "finger"),
            ($"{item.GetProperty("session_id")}", $"{item.GetProperty("goal_id")}", $"{item.GetProperty("date")}",
                $"{item.GetProperty("duration_minutes")}", $"{item.GetProperty("notes")}",
                $"{item.GetProperty("pain")[0].GetProperty("area")}"));
        var routine = (await climber.GetAsync(Routine)).Expect(200);
        Assert.Equal(70 * 4, routine.Json.GetProperty("load").GetProperty("done").GetInt32());
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_and_outlives_goals()
    {
        using var climber = await service.RegisterAsync();
        (await climber.PostAsync(Goals, Goal())).Expect(201);
        List<string> logged = [];
        for (var i = 0; i < 3; i++)
        {
            logged.Insert(0, (await climber.PostAsync(Sessions, Session())).Expect(201)["session_id"]);
        }

        var goal = (await climber.PostAsync(Goals, Goal())).Expect(201)["goal_id"];
        (await climber.SendAsync(HttpMethod.Delete, $"{Goals}/{goal}", null)).Expect(204);

        var first = (await climber.GetAsync(Sessions + "?limit=2")).Expect(200);
        var second = (await climber.GetAsync($"{Sessions}?limit=2&cursor={first["next_cursor"]}")).Expect(200);
        Assert.Equal(logged, Ids(first).Concat(Ids(second)));
        Assert.Equal(JsonValueKind.Null, second.Json.GetProperty("next_cursor").ValueKind);

        static IEnumerable<string> Ids(ApiAnswer answer) => answer.Json.GetProperty("items").EnumerateArray()
            .Select(item => $"{item.GetProperty("session_id")}");
    }

    [Fact]
    public async Task Without_a_goal_there_is_nothing_to_read_or_log()
    {
        using var climber = await service.RegisterAsync();

        foreach (var path in new[] { Programme, Programme + ".ics", Routine })
        {
            (await climber.GetAsync(path)).ExpectProblem(404, ErrorCodes.NoTrainingGoal);
        }

        (await climber.PostAsync(Sessions, Session())).ExpectProblem(404, ErrorCodes.NoTrainingGoal);
        Assert.Equal("[]", (await climber.GetAsync(Sessions)).Expect(200)["items"]);
    }

    [Fact]
    public async Task A_deleted_goal_is_gone()
    {
        using var climber = await service.RegisterAsync();
        var goal = (await climber.PostAsync(Goals, Goal())).Expect(201)["goal_id"];

        (await climber.SendAsync(HttpMethod.Delete, $"{Goals}/{goal}", null)).Expect(204);

        (await climber.GetAsync(Programme)).ExpectProblem(404, ErrorCodes.NoTrainingGoal);
        (await climber.SendAsync(HttpMethod.Delete, $"{Goals}/{goal}", null)).ExpectProblem(404, ErrorCodes.NotFound);
    }

    [Fact]
    public async Task A_repeated_request_does_nothing_twice()
    {
        using var climber = await service.RegisterAsync();
        var goalKey = Key("3b1f6a52-0d5e-4b7e-9d0a-3a7f3c1e9b01");
        var sessionKey = Key("3b1f6a52-0d5e-4b7e-9d0a-3a7f3c1e9b02");

        var goal = (await climber.PostAsync(Goals, Goal(weeks: 52), goalKey)).Expect(201);
        var again = (await climber.PostAsync(Goals, Goal(weeks: 52), goalKey)).Expect(201);
        var logged = (await climber.PostAsync(Sessions, Session(), sessionKey)).Expect(201);
        var loggedAgain = (await climber.PostAsync(Sessions, Session(), sessionKey)).Expect(201);

        Assert.Equal(goal["goal_id"], again["goal_id"]);
        Assert.Equal(goal.Body.Length, again.Body.Length);
        Assert.Equal(logged["session_id"], loggedAgain["session_id"]);
        Assert.Equal(1, (await climber.GetAsync(Sessions)).Json.GetProperty("items").GetArrayLength());

        static (string, string) Key(string key) => ("Idempotency-Key", key);
    }

    [Theory]
    [InlineData("""{"target_level":"7a","timeline_weeks":8,"training_days_per_week":3}""", "current_level")]
    [InlineData("""{"current_level":"9z","target_level":"7a","timeline_weeks":8,"training_days_per_week":3}""",
        "current_level")]
    [InlineData("""{"current_level":"7a","target_level":"6a","timeline_weeks":8,"training_days_per_week":3}""",
        "target_level")]
    [InlineData("""{"current_level":"6a","target_level":"7a","timeline_weeks":3,"training_days_per_week":3}""",
        "timeline_weeks")]
    [InlineData("""{"current_level":"6a","target_level":"7a","timeline_weeks":53,"training_days_per_week":3}""",
        "timeline_weeks")]
    [InlineData("""{"current_level":"6a","target_level":"7a","timeline_weeks":8,"training_days_per_week":7}""",
        "training_days_per_week")]
    [InlineData("""
        {"current_level":"6a","target_level":"7a","timeline_weeks":8,"training_days_per_week":3,
        "available_days":["monday"]}
        """, "available_days")]
    [InlineData("""
        {"current_level":"6a","target_level":"7a","timeline_weeks":8,"training_days_per_week":3,
        "focus_areas":["luck"]}
        """, "focus_areas")]
    [InlineData("""
        {"current_level":"6a","target_level":"7a","timeline_weeks":8,"training_days_per_week":3,
        "time_zone":"Mars/Olympus"}
        """, "time_zone")]
    [InlineData("""
        {"current_level":"6a","target_level":"7a","timeline_weeks":8,"training_days_per_week":3,
        "reminder_time":"25:00"}
        """, "reminder_time")]
    [InlineData("""
        {"current_level":"6a","target_level":"7a","timeline_weeks":8,"training_days_per_week":3,
        "start_date":"2001-01-01"}
        """, "start_date")]
    public async Task A_goal_that_does_not_fit_names_the_field(string body, string field)
    {
        using var climber = await service.RegisterAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var refusal = (await climber.PostAsync(Goals, content)).ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(refusal.Json.GetProperty("errors").TryGetProperty(field, out _), $"{refusal}");
    }

    [Theory]
    [InlineData("""{"date":"2001-01-01","session_type":"strength","duration_minutes":60}""", "date")]
    [InlineData("""{"date":"tomorrow","session_type":"strength","duration_minutes":60}""", "date")]
    [InlineData("""{"date":"$today","session_type":"napping","duration_minutes":60}""", "session_type")]
    [InlineData("""{"date":"$today","session_type":"strength","duration_minutes":0}""", "duration_minutes")]
    [InlineData("""{"date":"$today","session_type":"strength","duration_minutes":60,"rpe":11}""", "rpe")]
    [InlineData("""{"date":"$today","session_type":"strength","duration_minutes":60,"completion":2}""", "completion")]
    [InlineData("""
        {"date":"$today","session_type":"strength","duration_minutes":60,"completed_exercises":["no_such"]}
        """, "completed_exercises")]
    [InlineData("""
        {"date":"$today","session_type":"strength","duration_minutes":60,"pain":[{"area":"soul","level":3}]}
        """, "pain[0].area")]
    [InlineData("""{"date":"$today","session_type":"strength","duration_minutes":60,"notes":"\u0007"}""", "notes")]
    public async Task A_session_that_does_not_fit_names_the_field(string body, string field)
    {
        using var climber = await service.RegisterAsync();
        (await climber.PostAsync(Goals, Goal())).Expect(201);
        var json = body.Replace("$today", Today, StringComparison.Ordinal);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        var refusal = (await climber.PostAsync(Sessions, content)).ExpectProblem(400, ErrorCodes.InvalidRequest);

        Assert.True(refusal.Json.GetProperty("errors").TryGetProperty(field, out _), $"{refusal}");
        Assert.Equal("[]", (await climber.GetAsync(Sessions)).Expect(200)["items"]);
    }

    [Fact]
    public async Task The_calendar_holds_every_session_on_its_day()
    {
        using var climber = await service.RegisterAsync();
        (await climber.PostAsync(Goals, Goal())).Expect(201);
        var planned = (await climber.GetAsync(Programme + "?lang=fr")).Json.GetProperty("weeks").EnumerateArray()
            .SelectMany(week => week.GetProperty("sessions").EnumerateArray())
            .ToList();

        var file = (await climber.GetAsync(Programme + ".ics?lang=fr")).Expect(200);

        Assert.Equal("text/calendar", file.ContentHeaders.ContentType?.MediaType);
        Assert.Equal("ascension-programme.ics", file.ContentHeaders.ContentDisposition?.FileName);
        var calendar = Calendar.Load(Encoding.UTF8.GetString(file.Body))!;
        Assert.Equal("2.0", calendar.Version);
        var events = calendar.Events.OrderBy(e => e.Start).ToList();
        Assert.Equal(
            planned.Select(session => $"{session.GetProperty("date")}"),
            events.Select(e => e.Start!.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.All(events, e => Assert.True(e.IsAllDay));
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        var exercise = $"{planned[0].GetProperty("exercises")[1].GetProperty("name")}";
        Assert.Contains(exercise, events[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_climbs_show_gets_a_drill_in_the_programme()
    {
        using var climber = await service.RegisterAsync();
        await using var phone = await HubListener.ConnectAsync(climber);
        await phone.ResumeAsync(0);
        (await climber.PostAsync(Goals, Goal())).Expect(201);
        var video = await climber.UploadAsync(SampleClimb.Whole());
        for (var i = 0; i < 2; i++)
        {
            var path = (await climber.PostAsync("/v1/analysis/video/start", new { VideoId = video }))
                .Expect(202).Headers.Location!.ToString();
            await Eventually.BecomesAsync(() => climber.GetAsync(path), answer => answer["status"] == "completed");
        }

        await Eventually.BecomesAsync(
            () => phone.HearAsync(1), calls => calls.Any(call => call.Method == "PlanUpdated"));

        var changes = (await climber.GetAsync(Programme)).Expect(200).Json.GetProperty("changes").EnumerateArray();
        Assert.Contains(changes, change => $"{change.GetProperty("kind")}" == "drill_added");
    }

    private static object Goal(int weeks = 8) => new
    {
        CurrentLevel = "6b",
        TargetLevel = "6c",
        GradeSystem = "french",
        TimelineWeeks = weeks,
        FocusAreas = new[] { "footwork" },
        TrainingDaysPerWeek = 4,
        Equipment = new[] { "hangboard" },
        YearsClimbing = 4,
    };

    private static object Session(int pain = 0) => new
    {
        Date = Today,
        SessionType = "technique",
        DurationMinutes = 70,
        Rpe = 4,
        Notes = "Feet\nquieter.",
        Pain = new[] { new { Area = "finger", Level = pain } },
    };
}
