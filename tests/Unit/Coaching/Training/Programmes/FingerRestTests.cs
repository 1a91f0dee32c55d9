using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Unit.Coaching.Training.Programmes;

/// <summary>One whole day between days that load fingers, and not earlier in the day than the time before.</summary>
public sealed class FingerRestTests
{
    [Fact]
    public void A_free_day_lies_between_across_the_end_of_a_week()
    {
        // Saturday, Sunday and Monday of a week that starts on Monday: Sunday and the next Monday touch.
        var programme = Make(DayOfWeek.Monday, DayOfWeek.Saturday, DayOfWeek.Sunday);

        var days = programme.Sessions.Where(session => session.IsFingerIntense).Select(s => s.Date).ToList();

        Assert.Contains(programme.Weeks, week => week.Sessions.Any(session => session.IsFingerIntense));
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber >= 2));
    }

    [Fact]
    public void After_one_free_day_the_session_says_not_to_start_earlier()
    {
        var sessions = Make(DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday).Sessions
            .Where(session => session.IsFingerIntense).ToList();

        var close = sessions.Zip(sessions.Skip(1))
            .Where(pair => pair.Second.Date.DayNumber - pair.First.Date.DayNumber == 2).ToList();
        Assert.NotEmpty(close);
        Assert.All(close, pair => Assert.Contains(
            pair.Second.Reasons, reason => reason.Code == ReasonCodes.SessionFingerRest));
    }

    [Fact]
    public void What_was_logged_the_day_before_the_start_keeps_fingers_off_the_first_day()
    {
        LoggedSession before = new()
        {
            Id = Guid.Empty,
            Date = Profiles.Monday.AddDays(-1),
            Type = SessionType.Strength,
            Minutes = 60,
            Rpe = 8,
            CompletedExercises = ["max_hangs"],
        };

        Assert.True(First([]).IsFingerIntense);
        Assert.False(First([before]).IsFingerIntense);
        Assert.True(First([before with { Date = before.Date.AddDays(-1) }]).IsFingerIntense);
    }

    [Fact]
    public void A_finger_session_done_off_the_plan_keeps_fingers_off_the_next_day()
    {
        var programme = ProgrammeGenerator.Default.Generate(Profiles.Boulderer, [], []);
        var today = programme.Sessions.Last(session => session.IsFingerIntense).Date;
        List<LoggedSession> log = Diary.Until(programme, today.AddDays(-1));
        log.Add(new()
        {
            Id = new Guid(1, 1, 1, new byte[8]),
            Date = today.AddDays(-1),
            Type = SessionType.Strength,
            Minutes = 20,
            Rpe = 6,
            CompletedExercises = ["max_hangs"],
        });

        var adapted = ProgrammeAdapter.Default.Adapt(programme, log, [], today).Programme;

        Assert.DoesNotContain(adapted.Sessions, session => session.Date == today && session.IsFingerIntense);
    }

    private static PlannedSession First(IReadOnlyList<LoggedSession> log) =>
        ProgrammeGenerator.Default.Generate(Profiles.Boulderer, [], log).Sessions.First();

    private static Programme Make(params DayOfWeek[] days) => ProgrammeGenerator.Default.Generate(
        Profiles.Boulderer with { DaysPerWeek = days.Length, AvailableDays = days }, [], []);
}
