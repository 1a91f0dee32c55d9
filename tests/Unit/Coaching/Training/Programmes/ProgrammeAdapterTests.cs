using System.Text.Json;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Coaching.Training.Programmes.Texts;
using Ascension.Unit.Coaching.Training.Programmes.Audit;

namespace Ascension.Unit.Coaching.Training.Programmes;

public sealed class ProgrammeAdapterTests
{
    private static readonly Programme Lead = ProgrammeGenerator.Default.Generate(Profiles.Lead, [], []);

    private static readonly DateOnly Wednesday = Profiles.Monday.AddDays(2);

    [Fact]
    public void A_programme_that_is_kept_to_does_not_change()
    {
        var adapted = Adapt(Lead, Diary.Until(Lead, Profiles.Monday.AddDays(30)), Profiles.Monday.AddDays(30));

        Assert.Same(Lead, adapted.Programme);
        Assert.Empty(adapted.Changes);
    }

    [Fact]
    public void The_same_log_on_the_same_day_changes_nothing_more()
    {
        var once = Adapt(Lead, [], Profiles.Monday.AddDays(9));

        var twice = Adapt(once.Programme, [], Profiles.Monday.AddDays(9));

        Assert.NotEmpty(once.Changes);
        Assert.Same(once.Programme, twice.Programme);
        Assert.Empty(twice.Changes);
    }

    [Fact]
    public void A_missed_session_moves_to_the_next_day_and_the_least_important_falls_out()
    {
        var adapted = Adapt(Lead, [], Wednesday);

        var week = adapted.Programme.Weeks[0];
        Assert.Equal(3, week.Sessions.Count);
        Assert.Equal(Lead.Weeks[0].Sessions[0], week.Sessions[0]);
        Assert.Equal(
            [SessionType.Technique, SessionType.Endurance], week.Sessions.Skip(1).Select(session => session.Type));
        Assert.True(week.Sessions.Skip(1).Sum(session => session.Load) <= Lead.Weeks[0].Load);
    }

    [Fact]
    public void The_most_important_missed_session_is_the_one_that_moves()
    {
        var programme = ProgrammeGenerator.Default.Generate(Profiles.Lead, [], []);
        var today = Profiles.Monday.AddDays(7 * 4 + 2);
        var log = Diary.Until(programme, Profiles.Monday.AddDays(7 * 4));

        var adapted = Adapt(programme, log, today);

        var left = adapted.Programme.Weeks[4].Sessions.Where(session => session.Date >= today).ToList();
        Assert.Equal(SessionType.Strength, left[0].Type);
        Assert.Contains(left[0].Reasons, reason => reason.Code == ReasonCodes.SessionShifted);
        Assert.Contains(adapted.Changes, change => change.Kind == ChangeKind.SessionsShifted);
    }

    [Fact]
    public void A_missed_week_moves_the_phases_and_the_last_day_stays()
    {
        var today = Profiles.Monday.AddDays(7 * 6);
        var log = Diary.Until(Lead, Profiles.Monday.AddDays(7 * 5));

        var adapted = Adapt(Lead, log, today);

        Assert.Equal(12, adapted.Programme.Weeks.Count);
        Assert.Equal(TrainingPhase.Strength, adapted.Programme.Weeks[6].Phase);
        Assert.Equal(WeekKind.Taper, adapted.Programme.Weeks[^1].Kind);
        Assert.Contains(adapted.Changes, change => change.Kind == ChangeKind.PhasesShifted);
        Assert.True(adapted.Programme.Weeks[6].Load <= 0.9 * Lead.Weeks.Take(5).Max(week => week.Load));
    }

    [Fact]
    public void Days_before_today_stay_as_they_were()
    {
        var today = Profiles.Monday.AddDays(45);

        var adapted = Adapt(Lead, [], today).Programme;

        Assert.Equal(
            Lead.Sessions.Where(session => session.Date < today),
            adapted.Sessions.Where(session => session.Date < today));
    }

    [Fact]
    public void Two_easy_sessions_raise_the_load()
    {
        var today = Profiles.Monday.AddDays(7);
        var log = Lead.Weeks[0].Sessions.Select(session => Diary.Done(session, -2)).ToList();

        var adapted = Adapt(Lead, log, today);

        var change = Assert.Single(adapted.Changes, change => change.Kind == ChangeKind.LoadRaised);
        Assert.StartsWith(
            "Sessions felt easier than planned",
            ProgrammeTexts.English.Sentence(change.Reason),
            StringComparison.Ordinal);
        Assert.Equal(1.05, adapted.Programme.LoadFactor);
    }

    [Fact]
    public void Two_hard_sessions_lower_the_load()
    {
        var today = Profiles.Monday.AddDays(14);
        var log = Lead.Weeks.Take(2).SelectMany(week => week.Sessions)
            .Select((session, i) => Diary.Done(session, i >= 4 ? 2 : 0)).ToList();

        var adapted = Adapt(Lead, log, today);

        Assert.Contains(adapted.Changes, change => change.Kind == ChangeKind.LoadLowered);
        Assert.True(adapted.Programme.Weeks[2].Load < Lead.Weeks[2].Load);
    }

    [Fact]
    public void One_easy_session_says_nothing() => Assert.DoesNotContain(
        Adapt(Lead, [Diary.Done(Lead.Weeks[0].Sessions[0], -3)], Profiles.Monday.AddDays(1)).Changes,
        change => change.Kind == ChangeKind.LoadRaised);

    [Fact]
    public void Two_analyses_with_one_weakness_add_its_drill_and_one_does_not()
    {
        var today = Profiles.Monday.AddDays(1);
        var log = Diary.Until(Lead, today);

        Assert.Empty(Adapt(Lead, log, today, Climb(1, "stutter_feet")).Changes);
        var adapted = Adapt(Lead, log, today, Climb(1, "stutter_feet"), Climb(2, "stutter_feet"));

        var change = Assert.Single(adapted.Changes);
        Assert.Equal(ChangeKind.DrillAdded, change.Kind);
        var drill = Assert.Single(adapted.Programme.Drills);
        Assert.Contains("stutter_feet", ExerciseCatalogue.Default[drill.ExerciseId].DrillsFor);
        Assert.All(adapted.Programme.Weeks, week => Assert.Contains(
            week.Sessions.SelectMany(session => session.Exercises),
            exercise => exercise.ExerciseId == drill.ExerciseId));
    }

    [Fact]
    public void A_weak_score_counts_as_a_weakness()
    {
        var today = Profiles.Monday.AddDays(1);
        AnalysedClimb[] weak =
            [.. Enumerable.Range(1, 2).Select(id => Climb(id) with
            {
                Scores = new Dictionary<ClimbScore, double> { [ClimbScore.Balance] = 30 },
            })];

        var drill = Assert.Single(Adapt(Lead, Diary.Until(Lead, today), today, weak).Programme.Drills);

        Assert.Equal("balance", drill.Weakness);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Pain_of_four_and_more_spares_what_loads_the_part(int level, bool isSpared)
    {
        var today = Profiles.Monday.AddDays(1);
        var hurt = Diary.Done(Lead.Weeks[0].Sessions[0]) with { Pain = [new(BodyPart.Elbow, level)] };

        var adapted = Adapt(Lead, [hurt], today);

        var loading = adapted.Programme.Sessions.Where(session => session.Date >= today)
            .SelectMany(session => session.Exercises)
            .Count(exercise => ExerciseCatalogue.Default[exercise.ExerciseId].Loads.Contains(BodyPart.Elbow));
        Assert.Equal(isSpared, loading == 0);
        Assert.Equal(isSpared, adapted.Changes.Any(change => change.Kind == ChangeKind.PainRestricted
            && ProgrammeTexts.English.Sentence(change.Reason).Contains("See a doctor", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pain_without_a_part_leaves_out_what_was_done()
    {
        var today = Profiles.Monday.AddDays(1);
        var hurt = Diary.Done(Lead.Weeks[0].Sessions[0]) with
        {
            CompletedExercises = ["pull_up"],
            Pain = [new(null, 6)],
        };

        var adapted = Adapt(Lead, [hurt], today).Programme;

        Assert.DoesNotContain(
            adapted.Sessions.Where(session => session.Date >= today).SelectMany(session => session.Exercises),
            exercise => exercise.ExerciseId == "pull_up" || exercise.AlternativeId == "pull_up");
    }

    [Fact]
    public void Slight_finger_pain_of_an_adolescent_stops_finger_loads_and_refers()
    {
        var young = ProgrammeGenerator.Default.Generate(Profiles.Lead with { BirthYear = 2012 }, [], []);
        var hurt = Diary.Done(young.Weeks[0].Sessions[0]) with { Pain = [new(BodyPart.Finger, 1)] };

        var adapted = Adapt(young, [hurt], Profiles.Monday.AddDays(1));

        Assert.Contains(adapted.Changes, change => change.Reason.Code == ReasonCodes.ChangeStopAndRefer);
        Assert.DoesNotContain(
            adapted.Programme.Sessions.Where(session => session.Date > Profiles.Monday)
                .SelectMany(session => session.Exercises),
            exercise => ExerciseCatalogue.Default[exercise.ExerciseId].Loads.Contains(BodyPart.Finger));
    }

    [Fact]
    public void Three_weeks_without_pain_bring_exercises_back()
    {
        var hurt = Diary.Done(Lead.Weeks[0].Sessions[0]) with { Pain = [new(BodyPart.Elbow, 5)] };
        var spared = Adapt(Lead, [hurt], Profiles.Monday.AddDays(1)).Programme;
        var today = Profiles.Monday.AddDays(22);
        List<LoggedSession> log = [hurt, .. Diary.Until(spared, today).Skip(1)];

        var adapted = Adapt(spared, log, today);

        Assert.Empty(adapted.Programme.Restrictions);
        Assert.Contains(adapted.Changes, change => change.Kind == ChangeKind.PainCleared);
    }

    [Fact]
    public void A_programme_that_is_over_stays() => Assert.Same(Lead, Adapt(Lead, [], Lead.Profile.End).Programme);

    [Fact]
    public void An_adapted_programme_survives_json()
    {
        var adapted = Adapt(Lead, [], Wednesday).Programme;

        var json = JsonSerializer.Serialize(adapted);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Programme>(json)));
    }

    private static AnalysedClimb Climb(int id, params string[] faults) => new()
    {
        Id = new Guid(id, 0, 0, new byte[8]),
        Date = Profiles.Monday,
        Faults = faults,
    };

    private static AdaptedProgramme Adapt(
        Programme programme, IReadOnlyList<LoggedSession> log, DateOnly today, params AnalysedClimb[] analyses)
    {
        var adapted = ProgrammeAdapter.Default.Adapt(programme, log, analyses, today);
        Assert.Empty(ProgrammeAudit.Breaches(adapted.Programme, log, today));
        return adapted;
    }
}
