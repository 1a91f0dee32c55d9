using System.Text.Json;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Texts;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed class ProgrammeGeneratorTests
{
    public static TheoryData<string> Changed => [.. Changes.Keys];

    private static readonly Dictionary<string, TrainingProfile> Changes = new()
    {
        ["weeks"] = Profiles.Boulderer with { Weeks = 17 },
        ["days"] = Profiles.Boulderer with { DaysPerWeek = 3 },
        ["available days"] = Profiles.Boulderer with
        {
            AvailableDays = [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Sunday],
        },
        ["focus"] = Profiles.Boulderer with { FocusAreas = [TrainingQuality.Mobility] },
        ["equipment"] = Profiles.Boulderer with { Equipment = [] },
        ["injury"] = Profiles.Boulderer with { Injuries = [BodyPart.Shoulder] },
        ["level"] = Profiles.Boulderer with { CurrentLevel = "V2", TargetLevel = "V3" },
        ["discipline"] = Profiles.Lead with { Weeks = 16, DaysPerWeek = 4, CurrentLevel = "7b", TargetLevel = "7b+" },
        ["age"] = Profiles.Boulderer with { BirthYear = 2013 },
        ["years of climbing"] = Profiles.Boulderer with { YearsClimbing = 1 },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Another_input_gives_another_programme(string what) =>
        Assert.NotEqual(Trained(Make(Profiles.Boulderer)), Trained(Make(Changes[what])));

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Assert.Equal(
        JsonSerializer.SerializeToUtf8Bytes(Make(Profiles.Boulderer)),
        JsonSerializer.SerializeToUtf8Bytes(Make(Profiles.Boulderer)));

    [Fact]
    public void Twelve_weeks_of_lead_are_base_strength_power_endurance_and_performance()
    {
        var weeks = Make(Profiles.Lead).Weeks;

        Assert.Equal(
            [
                (TrainingPhase.Base, 4), (TrainingPhase.Strength, 4), (TrainingPhase.PowerEndurance, 2),
                (TrainingPhase.Performance, 2),
            ],
            weeks.GroupBy(week => week.Phase).Select(group => (group.Key, group.Count())));
        Assert.Equal([4, 8], weeks.Where(week => week.Kind == WeekKind.Deload).Select(week => week.Number));
        Assert.Equal([12], weeks.Where(week => week.Kind == WeekKind.Taper).Select(week => week.Number));
    }

    [Fact]
    public void A_year_is_several_macrocycles_that_each_end_with_a_taper()
    {
        var weeks = Make(Profiles.Lead with { Weeks = 52 }).Weeks;

        var macrocycles = weeks.GroupBy(week => week.Macrocycle).ToList();
        Assert.Equal(3, macrocycles.Count);
        Assert.All(macrocycles, macrocycle => Assert.Equal(WeekKind.Taper, macrocycle.Last().Kind));
    }

    [Fact]
    public void A_goal_out_of_reach_is_met_with_an_estimate_and_a_milestone()
    {
        var programme = Make(Profiles.Lead with { CurrentLevel = "6a", TargetLevel = "8a" });

        Assert.Equal(GoalVerdict.TooFar, programme.Goal.Verdict);
        Assert.Equal("6a+", programme.Goal.Milestone);
        Assert.True(programme.Goal.LeastWeeks > 52);
        Assert.Contains("Honestly", ProgrammeTexts.English.Sentence(programme.Goal.Reason), StringComparison.Ordinal);
    }

    [Fact]
    public void The_present_level_is_a_goal_to_consolidate() => Assert.Equal(
        GoalVerdict.Consolidation, Make(Profiles.Lead with { TargetLevel = Profiles.Lead.CurrentLevel }).Goal.Verdict);

    [Fact]
    public void A_beginner_who_asks_for_six_days_gets_five_and_is_told_why()
    {
        var programme = Make(Profiles.Beginner with { DaysPerWeek = 6 });

        Assert.All(programme.Weeks, week => Assert.True(week.Sessions.Count <= 5));
        Assert.Contains(programme.Notes, note => note.Code == ReasonCodes.NoteBeginnerRest);
    }

    [Fact]
    public void Max_hangs_are_planned_for_who_may_do_them()
    {
        var risks = Make(Profiles.Boulderer with { FocusAreas = [] }).Sessions
            .SelectMany(session => session.Exercises)
            .Select(exercise => ExerciseCatalogue.Default[exercise.ExerciseId].Risk);

        Assert.Contains(LoadRisk.MaxHang, risks);
    }

    [Fact]
    public void Two_days_in_a_row_have_fingers_rested_between()
    {
        var programme = Make(Profiles.Boulderer with
        {
            DaysPerWeek = 2,
            AvailableDays = [DayOfWeek.Saturday, DayOfWeek.Sunday],
        });

        Assert.All(programme.Weeks, week => Assert.True(week.Sessions.Count(session => session.IsFingerIntense) <= 1));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_hard_day_does_not_follow_a_hard_day(int days)
    {
        var hard = Make(Profiles.Boulderer with { DaysPerWeek = days }).Sessions
            .Where(session => session.IsHard).Select(session => session.Date.DayNumber).ToList();

        Assert.All(hard.Zip(hard.Skip(1)), pair => Assert.True(pair.Second - pair.First > 1));
    }

    [Fact]
    public void A_logged_habit_sets_where_the_load_begins()
    {
        var light = Habit(30, 4);

        var programme = ProgrammeGenerator.Default.Generate(Profiles.Lead, [], light);

        Assert.True(programme.Weeks[0].Load < Make(Profiles.Lead).Weeks[0].Load);
        Assert.Contains(programme.Notes, note => note.Code == ReasonCodes.NoteStartFromLog);
    }

    [Fact]
    public void One_analysis_before_the_start_is_enough_for_a_drill()
    {
        AnalysedClimb climb = new() { Id = Guid.Empty, Date = Profiles.Monday, Faults = ["barn_door"] };

        var drill = Assert.Single(ProgrammeGenerator.Default.Generate(Profiles.Lead, [climb], []).Drills);

        Assert.Equal("barn_door", drill.Weakness);
    }

    [Fact]
    public void Every_reason_can_be_said_in_both_languages()
    {
        foreach (var programme in Changes.Values.Select(Make))
        {
            IEnumerable<Reason> reasons =
            [
                programme.Goal.Reason, .. programme.Notes, .. programme.Weeks.SelectMany(week => week.Reasons),
                .. programme.Sessions.SelectMany(session => session.Reasons),
                .. programme.Sessions.SelectMany(session => session.Exercises).SelectMany(exercise => exercise.Reasons),
            ];
            Assert.All(reasons, reason => Assert.NotEqual(
                ProgrammeTexts.English.Sentence(reason), ProgrammeTexts.French.Sentence(reason)));
        }
    }

    [Theory]
    [InlineData(3, 3, "6b")]
    [InlineData(53, 3, "6b")]
    [InlineData(12, 0, "6b")]
    [InlineData(12, 7, "6b")]
    [InlineData(12, 3, "nonsense")]
    [InlineData(12, 3, "4a")]
    public void What_cannot_be_planned_is_refused(int weeks, int days, string target)
    {
        var profile = Profiles.Lead with
        {
            CurrentLevel = "6a", TargetLevel = target, Weeks = weeks, DaysPerWeek = days,
        };

        Assert.Single(ProfileCheck.Problems(profile));
        Assert.Throws<ArgumentException>(() => Make(profile));
    }

    private static List<LoggedSession> Habit(int minutes, int rpe) =>
    [
        .. Enumerable.Range(1, 8).Select(i => new LoggedSession
        {
            Id = new Guid(i, 0, 0, new byte[8]),
            Date = Profiles.Monday.AddDays(-3 * i),
            Type = SessionType.Climbing,
            Minutes = minutes,
            Rpe = rpe,
        }),
    ];

    // What is done on which day, without the profile that comes with it.
    private static string Trained(Programme programme) => string.Join(
        '\n',
        programme.Sessions.Select(session =>
            $"{session.Date:O} {session.Type} {session.Minutes} "
            + string.Join(',', session.Exercises.Select(exercise => exercise.ExerciseId))));

    private static Programme Make(TrainingProfile profile) => ProgrammeGenerator.Default.Generate(profile, [], []);
}
